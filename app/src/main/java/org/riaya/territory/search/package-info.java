/** How names are compared across scripts and spellings, and the index that the search box reads. */
@NullMarked
package org.riaya.territory.search;

import org.jspecify.annotations.NullMarked;
