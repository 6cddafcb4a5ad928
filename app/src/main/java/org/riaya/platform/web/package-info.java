/** The web shell: templates, languages, error pages, health. */
@NullMarked
package org.riaya.platform.web;

import org.jspecify.annotations.NullMarked;
