package org.riaya.campaign.web;

import java.util.List;
import org.riaya.campaign.Edition;
import org.riaya.platform.web.Tab;

/**
 * What all pages of an edition share.
 *
 * @param tabs its pages in order
 */
public record Frame(Edition edition, List<Tab> tabs) {

    /** Address of a page of the edition, {@code /points} for its points. */
    public String at(String page) {
        return "/campaigns/" + edition.code() + page;
    }
}
