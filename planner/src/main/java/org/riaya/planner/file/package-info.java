/** Reads and writes problems and plans as JSON, in one pass. */
@NullMarked
package org.riaya.planner.file;

import org.jspecify.annotations.NullMarked;
