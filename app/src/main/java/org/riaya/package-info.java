/** The Riaya application: a modular monolith, one package for each capability. */
@NullMarked
package org.riaya;

import org.jspecify.annotations.NullMarked;
