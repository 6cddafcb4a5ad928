/** The description of the JSON API: each module writes its part by hand, and the application serves the whole. */
@NullMarked
package org.riaya.platform.api;

import org.jspecify.annotations.NullMarked;
