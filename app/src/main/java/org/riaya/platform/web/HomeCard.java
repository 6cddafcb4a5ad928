package org.riaya.platform.web;

import java.util.function.Supplier;
import org.riaya.platform.security.Permission;

/**
 * What a module shows on the home page; it declares its own as a bean. The template receives {@code Text t},
 * {@code Shell shell} and the supplied value as {@code card}, and prints a {@code platform/card}.
 *
 * @param order      place on the page, smallest first
 * @param permission what the reader must hold somewhere to see it
 * @param template   name of the template, {@code campaign/home-card}
 * @param card       reads what the card shows, in the reader's scope, each time the page is shown; null leaves the card
 *                   out
 */
public record HomeCard(
        int order, Permission permission, String template, Supplier<@org.jspecify.annotations.Nullable Object> card) {}
