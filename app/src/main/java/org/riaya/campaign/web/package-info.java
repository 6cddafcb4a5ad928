/** The campaign's pages. */
@NullMarked
package org.riaya.campaign.web;

import org.jspecify.annotations.NullMarked;
