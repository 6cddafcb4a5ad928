package org.riaya.campaign.web;

import java.time.LocalDate;
import java.util.List;
import org.riaya.campaign.Edition;
import org.riaya.campaign.Outing;

/**
 * What the home page shows of the campaign.
 *
 * @param day     the day shown, within the season
 * @param outings of that day, in the reader's scope
 */
public record HomeOutings(Edition edition, LocalDate day, List<Outing> outings) {}
