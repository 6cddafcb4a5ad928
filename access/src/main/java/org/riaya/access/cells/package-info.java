/** Schematic shapes for places of which only the centre, and perhaps the area, is known. */
@NullMarked
package org.riaya.access.cells;

import org.jspecify.annotations.NullMarked;
