package org.riaya.territory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.territory.SearchEntry;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;

@RiayaTest
class SearchTest {

    private static final Scope ALL = Scope.system();

    @Autowired
    Search search;

    /** What people type, and the place that must come first. */
    @ParameterizedTest
    @CsvSource({
        "تيمحضيت, 03.271.03.11",
        "تيمحض, 03.271.03.11",
        "إفران, 03.271",
        "افران, 03.271",
        "Ifrane, 03.271",
        "ifran, 03.271",
        "تازة, 03.561",
        "تازه, 03.561",
        "Taza, 03.561",
        "tazza, 03.561",
        "تاونات, 03.531",
        "Taounate, 03.531",
        "Tawnat, 03.531",
        "tounate, 03.531",
        "الحاجب, 03.171",
        "حاجب, 03.171",
        "El Hajeb, 03.171",
        "hajeb, 03.171",
        "El Hajib, 03.171",
        "بولمان, 03.131",
        "Boulemane, 03.131",
        "Boulmane, 03.131",
        "bulman, 03.131",
        "صفرو, 03.451",
        "Sefrou, 03.451",
        "séfrou, 03.451",
        "مكناس, 03.061",
        "Meknès, 03.061",
        "meknes, 03.061",
        "أزرو, 03.271.01.01",
        "Azrou, 03.271.01.01",
        "azru, 03.271.01.01",
        "تمحضيت, 03.271.03.11",
        "Timahdite, 03.271.03.11",
        "timahdit, 03.271.03.11",
        "Timehdite, 03.271.03.11",
        "عين اللوح, 03.271.03.01",
        "Aïn Leuh, 03.271.03.01",
        "ayn leuh, 03.271.03.01",
        "فاس مكناس, 03",
        "Fès-Meknès, 03",
        "fes meknes, 03",
        "Beni Mellal-Khénifra, 05",
        "الحسيمة, 01.051",
        "al hoceima, 01.051",
        "03.271.03.11, 03.271.03.11",
        "المغرب, MA"
    })
    void findsAPlaceFirstHoweverItIsWritten(String typed, String code) {
        List<Found> found = CurrentScope.call(ALL, () -> search.find(typed, null, ALL, 10));

        assertThat(found).as(typed).isNotEmpty();
        assertThat(found.getFirst().code()).as(typed).isEqualTo(code);
    }

    /** Communes whose Arabic name no source gives are still found in Arabic, by their consonants. */
    @ParameterizedTest
    @CsvSource({"إمزورن, 01.051.01.05", "تاركيست, 01.051.01.07", "بني بوفراح, 01.051.03.01"})
    void findsALatinNameFromArabicLetters(String typed, String code) {
        List<Found> found = CurrentScope.call(ALL, () -> search.find(typed, null, ALL, 5));

        assertThat(found).extracting(Found::code).contains(code);
    }

    @Test
    void saysWhereEachAnswerLies() {
        Found timahdite = CurrentScope.call(ALL, () -> search.find("Timahdite", null, ALL, 1))
                .getFirst();

        assertThat(timahdite.within())
                .extracting(place -> place.name().fr())
                .containsExactly("Fès-Meknès", "Ifrane", "Azrou");
    }

    @Test
    void findsNothingOutsideTheReadableTerritory() {
        Scope ifrane = Scope.of(null, List.of(new Scope.Authority(Permission.VIEW, "MA.03.03_271")));

        assertThat(CurrentScope.call(ifrane, () -> search.find("Taza", null, ifrane, 50)))
                .extracting(Found::code)
                .allMatch(code -> code.startsWith("03.271"));
        assertThat(CurrentScope.call(ifrane, () -> search.find("Azrou", null, ifrane, 50)))
                .extracting(Found::code)
                .contains("03.271.01.01");
    }

    @Test
    void findsWhatOtherModulesPutInAndNoLongerWhatTheyTookOut() {
        var dispensary = new SearchEntry(
                "FACILITY",
                "E-TEST-1",
                "territory.kind.DOUAR",
                "/facilities/E-TEST-1",
                LocalizedText.of(null, "Zzyzwoufa"),
                List.of("المستوصف الزيزوفي"),
                "MA.03.03_271",
                30,
                null,
                false);

        CurrentScope.run(ALL, () -> {
            search.put(List.of(dispensary));

            assertThat(search.find("zizwufa", null, ALL, 5))
                    .extracting(Found::code)
                    .contains("E-TEST-1");
            assertThat(search.find("مستوصف زيزوفى", "FACILITY", ALL, 5))
                    .extracting(Found::url)
                    .containsExactly("/facilities/E-TEST-1");

            search.remove("FACILITY", List.of("E-TEST-1"));

            assertThat(search.find("zizwufa", "FACILITY", ALL, 5)).isEmpty();
        });
    }

    @Test
    void findsNothingForNothing() {
        assertThat(search.find(" - ", null, ALL, 5)).isEmpty();
    }
}
