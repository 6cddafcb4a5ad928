package org.riaya.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.riaya.platform.Messages;
import org.riaya.platform.RiayaProperties;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;

class HomeControllerTest {

    private static final Scope READER = Scope.of(null, List.of(new Scope.Authority(Permission.VIEW, "MA")));

    @Test
    void showsTheCardsThatThePersonMaySeeInOrder() {
        var second = card(20, Permission.VIEW, "platform.ui.table");
        var first = card(10, Permission.VIEW, "platform.ui.outings");

        assertThat(shown(List.of(second, first))).containsSubsequence("Outings", "Gathering points");
    }

    @Test
    void leavesOutCardsOfOtherRightsAndCardsWithNothingToShow() {
        var forbidden = card(1, Permission.MANAGE_ACCOUNTS, "platform.ui.outings");
        var empty = new HomeCard(2, Permission.VIEW, "platform/preview_card", () -> null);

        assertThat(shown(List.of(forbidden, empty))).isEmpty();
    }

    private static HomeCard card(int order, Permission permission, String title) {
        return new HomeCard(order, permission, "platform/preview_card", () -> title);
    }

    @SuppressWarnings("unchecked")
    private static String shown(List<HomeCard> cards) {
        var properties = new RiayaProperties(
                RiayaProperties.Mode.PRODUCTION, Path.of("unused"), new RiayaProperties.Db(null, null, null, 1));
        var shells = new Shells(new Messages(), properties, List.of());
        var request = new MockHttpServletRequest("GET", "/");
        request.addParameter("lang", "en");
        var page = new ExtendedModelMap();
        new HomeController(cards, shells, WebConfiguration.templateEngine()).home(READER, request, page);
        return ((List<Content>) page.get("cards"))
                .stream()
                        .map(content -> {
                            var output = new StringOutput();
                            content.writeTo(output);
                            return output.toString();
                        })
                        .collect(Collectors.joining("\n"));
    }
}
