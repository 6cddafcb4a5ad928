/** Pages and API of the territory and of the search box. */
@NullMarked
package org.riaya.territory.web;

import org.jspecify.annotations.NullMarked;
