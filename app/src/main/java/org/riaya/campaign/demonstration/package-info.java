/** The demonstration edition of 2025-26: reads its tables. */
@NullMarked
package org.riaya.campaign.demonstration;

import org.jspecify.annotations.NullMarked;
