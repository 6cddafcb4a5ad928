/** Decides which sites mobile teams visit on which day of a season, and in what order. No framework, no I/O but its file format. */
@NullMarked
package org.riaya.planner;

import org.jspecify.annotations.NullMarked;
