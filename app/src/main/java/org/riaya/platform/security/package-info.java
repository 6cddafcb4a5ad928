/** Who may do what, on which part of the territory: the scope, and the rule that every route must carry. */
@NullMarked
package org.riaya.platform.security;

import org.jspecify.annotations.NullMarked;
