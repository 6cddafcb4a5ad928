/** What leaves a plan: mission orders, season lists, tables, maps and calendar feeds. */
@NullMarked
package org.riaya.campaign.export;

import org.jspecify.annotations.NullMarked;
