package org.riaya.architecture.broken.platform;

import org.riaya.architecture.broken.campaign.inner.Hidden;

/** Breaks three rules: the ground uses outreach, reaches into its inside, and stands in an unmarked package. */
class UsesCampaign {

    Hidden reach() {
        return new Hidden();
    }
}
