/** Travel time over terrain, gathering points for exposed douars, and schematic shapes. No framework, no I/O. */
@NullMarked
package org.riaya.access;

import org.jspecify.annotations.NullMarked;
