/**
 * Makes the reference tables and the demonstration edition of the `data` folder from source files that are not committed.
 * The same sources give the same bytes: no clock, no locale, no unseeded chance.
 */
@NullMarked
package org.riaya.data;

import org.jspecify.annotations.NullMarked;
