package org.riaya.planner.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riaya.planner.RefusedInputException;

class RefusalTest {

    private static final String PROBLEM = """
            {"format": "riaya-outreach/1", "name": "small", "days": 4, "locations": ["base", "souk"],
             "travel": {"profiles": {"dry": {"time": [[0, 35], [30, 0]]}}, "profileOfDay": ["dry", "dry", "dry", "dry"]},
             "teams": [{"id": "t", "start": 0, "end": 0, "days": [0, 1, 2], "from": 480, "to": 990,
                        "shorterDays": {"1": {"from": 540, "to": 900}}, "skills": ["midwife"]}],
             "sites": [{"id": "s", "location": 1, "service": 150, "demand": 90, "rewards": [900, 500], "requiredVisits": 1,
                        "gap": {"min": 1, "max": 3, "latePenalty": 8}, "windows": [{"days": [2], "from": 540, "to": 900}],
                        "closedDays": [3], "group": "03.271"}],
             "fixed": [{"team": "t", "day": 2, "stops": ["s"], "mayExtend": true}],
             "limits": {"outings": {"teams": ["t"], "max": 114}},
             "objective": {"travelWeight": 1, "breadth": {"weight": 1, "percent": 50}},
             "previous": {"outings": [{"team": "t", "day": 1, "stops": [{"site": "s", "arrival": 1, "start": 1, "end": 2}]}]},
             "seed": 7}
            """;

    @Test
    void readsTheWholeFormat() throws IOException {
        var problem = read(PROBLEM);

        assertThat(problem.teams().getFirst().hoursOn(1).to()).isEqualTo(900);
        assertThat(problem.travel().on(3).time().get(1, 0)).isEqualTo(30);
        assertThat(problem.previous().outings().getFirst().stops()).containsExactly("s");
        assertThat(problem.limits().outings().getFirst().max()).isEqualTo(114);
        assertThat(problem.seed()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    "to": 900}], | "to": 90}], | sites[0].windows[0].to = 90, before from = 540
                    "to": 900}}, | "to": 90}}, | teams[0].shorterDays.1.to = 90, before from = 540
                    "demand": 90 | "demande": 90 | sites[0].demande, unknown field
                    "service": 150 | "service": 1.5 | sites[0].service = 1.5, not a whole number
                    "service": 150 | "service": -1 | sites[0].service = -1, less than 0
                    "service": 150 | "service": "long" | sites[0].service = "long", not a whole number
                    "service": 150 | "service": 99999999999 | sites[0].service = 99999999999, out of range
                    "location": 1 | "location": 2 | sites[0].location = 2, more than 1
                    "location": 1, | | sites[0].location, missing
                    [[0, 35], [30, 0]] | [[0, 35], [30]] | travel.profiles.dry.time[1].length = 1, not that of its first row: length = 2
                    [[0, 35], [30, 0]] | [[0, -5], [30, 0]] | travel.profiles.dry.time[0][1] = -5, less than 0
                    [[0, 35], [30, 0]] | [[0, 0.5], [30, 0]] | travel.profiles.dry.time[0][1] = 0.5, not a whole number
                    [[0, 35], [30, 0]] | [[0]] | travel.profiles.dry.time.length = 1, not locations.length = 2
                    ["dry", "dry", "dry", "dry"] | ["dry"] | travel.profileOfDay.length = 1, not days = 4
                    ["dry", "dry", "dry", "dry"] | ["dry", "wet"] | travel.profileOfDay[1] = wet, no such profile
                    [900, 500] | [] | sites[0].rewards, empty: give what the first visit earns, 0 or more
                    "requiredVisits": 1 | "requiredVisits": 3 | sites[0].requiredVisits = 3, more than rewards.length = 2
                    "days": [0, 1, 2] | "days": [0, 4] | teams[0].days[1] = 4, more than 3
                    "days": [0, 1, 2] | "days": [0, 0] | teams[0].days[1] = 0, given twice
                    "stops": ["s"] | "stops": ["x"] | fixed[0].stops[0] = x, no such site
                    "teams": ["t"] | "teams": ["u"] | limits.outings[0].teams[0] = u, no such team
                    "percent": 50 | "percent": 150 | objective.breadth.percent = 150, more than 100
                    "riaya-outreach/1" | "riaya-outreach/2" | format = riaya-outreach/2, not riaya-outreach/1
                    "seed": 7} | "seed": 7 | line 13, column 1, not JSON: Unexpected end-of-input
                    """)
    void namesThePathAndTheValueOfWhatItRefuses(String right, String wrong, String message) {
        assertThat(PROBLEM).contains(right);

        String spoiled = PROBLEM.replace(right, wrong == null ? "" : wrong);

        var refused = catchThrowableOfType(RefusedInputException.class, () -> read(spoiled));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).startsWith(message);
        assertThat(refused.key()).startsWith("planner.");
    }

    private static org.riaya.planner.Problem read(String text) throws IOException {
        return ProblemFile.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
