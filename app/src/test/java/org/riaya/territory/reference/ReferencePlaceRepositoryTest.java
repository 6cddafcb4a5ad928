package org.riaya.territory.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.territory.Place;
import org.riaya.territory.PlaceEdits;
import org.riaya.territory.Places;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;

@RiayaTest
class ReferencePlaceRepositoryTest {

    private static final Scope ALL = Scope.system();
    private static final String TIMAHDITE = "03.271.03.11";
    private static final String AZROU = "03.271.01.01";

    @Autowired
    ReferencePlaceRepository reference;

    @Autowired
    Places places;

    @Autowired
    PlaceEdits edits;

    /** The shipped tables with a line changed, as a later release would bring them. */
    private List<Map<String, String>> newTables() {
        List<Map<String, String>> rows = ReferenceTables.read().rows();
        for (Map<String, String> row : rows) {
            String code = row.get("code");
            if (!code.equals(TIMAHDITE) && !code.equals(AZROU)) continue;
            row.put("name_fr", row.get("name_fr") + " 2");
            row.put("population_2024", "7");
            row.put("lat", "33.0");
            row.put("variants", "Autre nom");
        }
        return rows;
    }

    @Test
    void followsANewTableExceptInWhatPeopleChanged() {
        CurrentScope.asSystem(() -> {
            edits.correctName(TIMAHDITE, LocalizedText.of("تيمحضيت", "Timahdit"), ALL);
            edits.correctPosition(TIMAHDITE, 33.237, -5.061, 1815, ALL);
            edits.addVariant(TIMAHDITE, "Timhdit", ALL);

            reference.write(newTables());
        });

        Place edited = places.get(TIMAHDITE, ALL);
        Place untouched = places.get(AZROU, ALL);
        assertThat(edited.name()).isEqualTo(LocalizedText.of("تيمحضيت", "Timahdit"));
        assertThat(edited.position().lat()).isEqualTo(33.237);
        assertThat(edited.elevationM()).isEqualTo(1815);
        assertThat(edited.people()).isEqualTo(7);
        assertThat(places.variants(edited)).containsExactlyInAnyOrder("Autre nom", "Timhdit");
        assertThat(untouched.name().fr()).isEqualTo("Azrou 2");
        assertThat(untouched.position().lat()).isEqualTo(33.0);
    }

    @Test
    void leavesAMovedPlaceWhereItWasMoved() {
        CurrentScope.asSystem(() -> {
            edits.move(TIMAHDITE, "03.271", LocalDate.of(2023, 6, 1), ALL);

            reference.write(ReferenceTables.read().rows());
        });

        assertThat(places.get(TIMAHDITE, ALL).path()).isEqualTo("MA.03.03_271.03_271_03_11");
        assertThat(places.children(TIMAHDITE, ALL))
                .isNotEmpty()
                .allMatch(child -> child.path().startsWith("MA.03.03_271.03_271_03_11."));
    }

    @Test
    void refusesATableWithAnUnknownParent() {
        Map<String, String> orphan = new HashMap<>(Map.of("code", "99.1", "parent_code", "99"));

        assertThatThrownBy(() -> ReferenceTables.withPaths(List.of(orphan)))
                .hasMessageContaining("99.1")
                .hasMessageContaining("99");
    }
}
