package org.riaya.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riaya.data.Committed.is;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private final List<NamedCsvRecord> calendar = Committed.rows("calendar.csv");
    private final NamedCsvRecord season =
            calendar.stream().filter(is("kind", "SEASON")).findFirst().orElseThrow();

    @Test
    void everyPeriodEndsNoEarlierThanItBeginsAndTouchesTheSeason() {
        assertThat(Committed.byKey("calendar.csv", "id")).hasSameSizeAs(calendar);
        assertThat(calendar).allSatisfy(period -> {
            assertThat(to(period)).isAfterOrEqualTo(from(period));
            assertThat(from(period)).isBetween(from(season), to(season));
            assertThat(to(period)).isBetween(from(season), to(season));
        });
    }

    @Test
    void datesThatHangOnTheMoonAreOnlyExpected() {
        assertThat(calendar)
                .filteredOn(is("certainty", "EXPECTED"))
                .extracting(period -> period.getField("id"))
                .containsExactlyInAnyOrder("RAMADAN_1447", "EID_AL_FITR_1447");
    }

    @Test
    void ramadanEndsTheDayBeforeEid() {
        var ramadan = Committed.byKey("calendar.csv", "id").get("RAMADAN_1447");
        var eid = Committed.byKey("calendar.csv", "id").get("EID_AL_FITR_1447");

        assertThat(to(ramadan).plusDays(1)).isEqualTo(from(eid));
        assertThat(ramadan.getField("opens")).isEqualTo("09:00");
        assertThat(ramadan.getField("closes")).isEqualTo("15:00");
    }

    @Test
    void caravansOfTheDemonstrationFallOnWorkingDaysOutsideHolidaysAndRamadan() {
        var caravans = new Sources(Committed.FOLDER.resolve("demo/riaya-2025-26")).rows("caravans.csv");
        assertThat(caravans).isNotEmpty().allSatisfy(caravan -> {
            var date = LocalDate.parse(caravan.getField("date"));
            assertThat(date).isBetween(from(season), to(season));
            assertThat(date.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
            assertThat(calendar)
                    .filteredOn(is("kind", "HOLIDAY").or(is("kind", "RAMADAN")))
                    .noneMatch(period -> !date.isBefore(from(period)) && !date.isAfter(to(period)));
        });
    }

    private static LocalDate from(NamedCsvRecord period) {
        return LocalDate.parse(period.getField("from"));
    }

    private static LocalDate to(NamedCsvRecord period) {
        return LocalDate.parse(period.getField("to"));
    }
}
