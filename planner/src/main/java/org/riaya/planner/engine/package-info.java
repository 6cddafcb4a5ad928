/** The search. Nothing here is for use outside the planner; package.md of the module explains how it works. */
@NullMarked
package org.riaya.planner.engine;

import org.jspecify.annotations.NullMarked;
