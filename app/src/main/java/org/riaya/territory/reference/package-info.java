/** Loads the reference tables that the product ships. */
@NullMarked
package org.riaya.territory.reference;

import org.jspecify.annotations.NullMarked;
