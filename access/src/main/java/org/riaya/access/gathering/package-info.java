/** Proposes where people of exposed douars gather: fewest points within a walking limit, then least walking. */
@NullMarked
package org.riaya.access.gathering;

import org.jspecify.annotations.NullMarked;
