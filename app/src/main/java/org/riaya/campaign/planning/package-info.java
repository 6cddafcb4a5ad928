/** From an edition to the planner's problem and back, and the plain rule that plans are compared with. No database. */
@NullMarked
package org.riaya.campaign.planning;

import org.jspecify.annotations.NullMarked;
