package org.riaya.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.riaya.platform.DomainException;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.territory.PlacesAsOf.PlaceThen;
import org.riaya.territory.search.Found;
import org.riaya.territory.search.Search;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RiayaTest
@RecordApplicationEvents
class PlaceEditsTest {

    private static final Scope ALL = Scope.system();
    private static final String TIMAHDITE = "03.271.03.11";
    private static final String TIGRIGRA = "03.271.03.09";
    private static final LocalDate CHANGE = LocalDate.of(2023, 6, 1);
    private static final LocalDate DAY_BEFORE = CHANGE.minusDays(1);

    @Autowired
    Places places;

    @Autowired
    PlaceEdits edits;

    @Autowired
    Search search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private <T> T asSystem(Supplier<T> work) {
        return CurrentScope.call(ALL, work);
    }

    private void rename(String name) {
        CurrentScope.asSystem(() -> edits.rename(TIMAHDITE, LocalizedText.of("تمحضيت الجديدة", name), CHANGE, ALL));
    }

    @Test
    void keepsTheFormerNameForTheTimeBeforeWhenAPlaceIsRenamed() {
        rename("Nouvelle Timahdite");

        assertThat(places.get(TIMAHDITE, ALL).name().fr()).isEqualTo("Nouvelle Timahdite");
        assertThat(places.asOf(DAY_BEFORE)
                        .find(TIMAHDITE, ALL)
                        .orElseThrow()
                        .name()
                        .fr())
                .isEqualTo("Timahdite");
        assertThat(places.asOf(CHANGE).find(TIMAHDITE, ALL).orElseThrow().name().fr())
                .isEqualTo("Nouvelle Timahdite");
        assertThat(places.versions(places.get(TIMAHDITE, ALL)))
                .extracting(PlaceThen::from)
                .containsExactly(CHANGE, LocalDate.of(2015, 1, 1));
    }

    @Test
    void findsARenamedPlaceByBothNames() {
        rename("Qsiba Bahlila");

        assertThat(asSystem(() -> search.find("qsiba bahlila", null, ALL, 5)))
                .extracting(Found::code)
                .startsWith(TIMAHDITE);
        assertThat(asSystem(() -> search.find("Timahdite", null, ALL, 5)))
                .extracting(Found::code)
                .contains(TIMAHDITE);
    }

    @Test
    void keepsChangesInTheAuditTrailAndTellsOtherModules() {
        rename("Nouvelle Timahdite");

        assertThat(events.stream(PlaceChanged.class))
                .containsExactly(new PlaceChanged(
                        TIMAHDITE,
                        PlaceChanged.Change.RENAMED,
                        "MA.03.03_271.03_271_03.03_271_03_11",
                        "MA.03.03_271.03_271_03.03_271_03_11"));
        assertThat(asSystem(() -> jdbc.sql("SELECT count(*) FROM audit.entry WHERE subject_id = :code")
                        .param("code", TIMAHDITE)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void refusesADayBeforeThePresentVersionOrToCome() {
        assertThatThrownBy(() -> edits.rename(TIMAHDITE, LocalizedText.of("أ", null), LocalDate.of(2015, 1, 1), ALL))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("territory.change.wrong-day");
        assertThatThrownBy(() -> edits.rename(TIMAHDITE, LocalizedText.of("أ", null), LocalDate.of(2999, 1, 1), ALL))
                .hasMessageContaining("territory.change.wrong-day");
    }

    @Test
    void movesAPlaceWithAllBelowItAndRemembersWhereItBelonged() {
        String fraction = places.children(TIMAHDITE, ALL).stream()
                .filter(child -> child.kind() == PlaceKind.FRACTION)
                .findFirst()
                .orElseThrow()
                .code();
        int douars = places.children(fraction, ALL).size();

        CurrentScope.asSystem(() -> edits.move(fraction, TIGRIGRA, CHANGE, ALL));

        Place moved = places.get(fraction, ALL);
        assertThat(moved.path()).startsWith("MA.03.03_271.03_271_03.03_271_03_09.");
        assertThat(places.below(moved.path(), List.of(PlaceKind.DOUAR), ALL)).hasSize(douars);
        assertThat(places.asOf(DAY_BEFORE).children(TIMAHDITE, ALL))
                .extracting(PlaceThen::code)
                .contains(fraction);
        assertThat(places.asOf(CHANGE).children(TIMAHDITE, ALL))
                .extracting(PlaceThen::code)
                .doesNotContain(fraction);
        assertThat(places.asOf(DAY_BEFORE).ancestors(fraction))
                .extracting(PlaceThen::code)
                .containsExactly("MA", "03", "03.271", "03.271.03", TIMAHDITE);
        assertThat(places.asOf(CHANGE).ancestors(fraction))
                .extracting(PlaceThen::code)
                .endsWith(TIGRIGRA);
    }

    @Test
    void refusesAParentOfNoHigherLevel() {
        assertThatThrownBy(() -> edits.move(TIMAHDITE, TIGRIGRA, CHANGE, ALL))
                .hasMessageContaining("territory.move.wrong-parent");
        assertThatThrownBy(() -> edits.move("03.271.03", TIMAHDITE, CHANGE, ALL))
                .hasMessageContaining("territory.move.wrong-parent");
    }

    @Test
    void closesAPlaceOnlyOnceNothingBelongsToIt() {
        assertThatThrownBy(() -> edits.close(TIMAHDITE, CHANGE, ALL))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("territory.close.has-children"));

        String douar = places.below(places.get(TIMAHDITE, ALL).path(), List.of(PlaceKind.DOUAR), ALL)
                .getFirst()
                .code();
        String parent = places.get(douar, ALL).parentCode();
        CurrentScope.asSystem(() -> edits.close(douar, CHANGE, ALL));

        assertThat(places.children(parent, ALL)).extracting(Place::code).doesNotContain(douar);
        assertThat(places.asOf(DAY_BEFORE).children(parent, ALL))
                .extracting(PlaceThen::code)
                .contains(douar);
        assertThat(places.asOf(CHANGE).find(douar, ALL)).isEmpty();
    }

    @Test
    void refusesPastVersionsThatOverlap() {
        rename("Nouvelle Timahdite");

        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO territory.past_version (place_code, valid, parent_code, name_fr)
                        VALUES (:code, '[2016-01-01,2017-01-01)', '03.271.03', 'Autre')
                        """).param("code", TIMAHDITE).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("past_version_once");
    }

    @Test
    void putsAPlaceWhereAPersonKnowsItToBe() {
        CurrentScope.asSystem(() -> edits.correctPosition(TIMAHDITE, 33.237, -5.061, 1815, ALL));

        Place corrected = places.get(TIMAHDITE, ALL);
        assertThat(corrected.position()).isEqualTo(new PlacePosition(33.237, -5.061, PositionQuality.SURVEYED));
        assertThat(corrected.elevationM()).isEqualTo(1815);
        assertThatThrownBy(() -> edits.correctPosition(TIMAHDITE, -5.061, 33.237, null, ALL))
                .hasMessageContaining("territory.position.outside");
    }

    @Test
    void letsNobodyChangeAPlaceOutsideTheEditableTerritory() {
        Scope ofIfrane = Scope.of(
                null,
                List.of(
                        new Scope.Authority(Permission.VIEW, "MA"),
                        new Scope.Authority(Permission.EDIT_TERRITORY, "MA.03.03_271")));

        CurrentScope.run(ofIfrane, () -> {
            edits.addVariant(TIMAHDITE, "Timhdit", ofIfrane);

            assertThatThrownBy(() -> edits.addVariant("03.131", "Bulman", ofIfrane))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.FORBIDDEN));
            assertThatThrownBy(() -> edits.move(TIGRIGRA, "03.131", CHANGE, ofIfrane))
                    .isInstanceOf(DomainException.class);
        });
        assertThat(places.variants(places.get(TIMAHDITE, ALL))).contains("Timhdit");
    }

    @Test
    void remembersWhatBecameOfAPlace() {
        CurrentScope.asSystem(() -> edits.succeed(TIMAHDITE, TIGRIGRA, Succession.Kind.MERGE, CHANGE, ALL));

        assertThat(places.successions(places.get(TIGRIGRA, ALL)))
                .singleElement()
                .satisfies(succession -> {
                    assertThat(succession.predecessor().code()).isEqualTo(TIMAHDITE);
                    assertThat(succession.kind()).isEqualTo(Succession.Kind.MERGE);
                });
    }
}
