/** Pages and JSON of the facility registry. */
@NullMarked
package org.riaya.facility.web;

import org.jspecify.annotations.NullMarked;
