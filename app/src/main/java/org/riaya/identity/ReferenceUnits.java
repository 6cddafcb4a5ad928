package org.riaya.identity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.database.OneTimeSteps;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Readiness;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the ministry, the directorate, delegations and councils of the reference region, once, after the places. */
@Component
@Order(ReferenceUnits.ORDER)
class ReferenceUnits implements ApplicationRunner, Readiness {

    static final int ORDER = 200;

    private final OrganisationUnits units;
    private final OneTimeSteps steps;
    private volatile boolean done;

    ReferenceUnits(OrganisationUnits units, OneTimeSteps steps) {
        this.units = units;
        this.steps = steps;
    }

    @Override
    public @Nullable String waitingFor() {
        return done ? null : "loading the organisation";
    }

    @Override
    public void run(ApplicationArguments arguments) {
        steps.once("identity.reference-units", this::load);
        done = true;
    }

    private void load() {
        Map<String, UUID> known = new HashMap<>();
        for (NamedCsvRecord row : rows()) {
            String parent = row.getField("parent_code");
            UnitDraft unit = new UnitDraft(
                    row.getField("kind"),
                    parent.isEmpty() ? null : Objects.requireNonNull(known.get(parent), parent),
                    row.getField("place_code"),
                    new LocalizedText(row.getField("name_ar"), row.getField("name_fr"), row.getField("name_en")),
                    null, // the sources don't say since when
                    null);
            known.put(row.getField("code"), units.add(row.getField("code"), unit, Scope.system()));
        }
    }

    private static List<NamedCsvRecord> rows() {
        try (var reader = new InputStreamReader(
                        Objects.requireNonNull(ReferenceUnits.class.getResourceAsStream("/data/organisation.csv")),
                        StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the organisation's table can't be read", e);
        }
    }
}
