package org.riaya.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Bases, mobile units and caravans of the demonstration. */
final class DemoTeams {

    /** Two outing days a week for each unit, staggered: the crew works at its health centre on the others. */
    private static final List<List<String>> OUTING_DAYS = List.of(
            List.of("MONDAY", "THURSDAY"),
            List.of("TUESDAY", "FRIDAY"),
            List.of("MONDAY", "WEDNESDAY"),
            List.of("TUESDAY", "THURSDAY"),
            List.of("WEDNESDAY", "FRIDAY"));

    /** Wednesdays outside holidays and Ramadan, one for each caravan in turn. */
    private static final List<String> CARAVAN_DAYS = List.of(
            "2025-11-26",
            "2025-12-03",
            "2025-12-10",
            "2025-12-17",
            "2026-01-07",
            "2026-01-21",
            "2026-01-28",
            "2026-02-04");

    /** People of a province for one caravan. */
    private static final int CARAVAN_PEOPLE = 20_000;

    private static final List<String> SPECIALTIES = List.of(
            "PAEDIATRICS", "GYNAECOLOGY", "CARDIOLOGY", "OPHTHALMOLOGY", "ENDOCRINOLOGY", "PULMONOLOGY", "DENTISTRY");

    private final Targets targets;
    private final Map<String, List<DemoBases.Base>> bases = new TreeMap<>();

    DemoTeams(Sources tables, Targets targets, Map<String, List<DemoPoint>> points) {
        this.targets = targets;
        var chooser = new DemoBases(tables);
        points.forEach((province, ofProvince) ->
                bases.put(province, chooser.of(province, targets.share(province, "MOBILE_UNITS"), ofProvince)));
    }

    Table bases() {
        var table = new Table(
                "id",
                "province_code",
                "commune_code",
                "facility_code",
                "name_ar",
                "name_fr",
                "lat",
                "lon",
                "position_quality",
                "generated");
        bases.forEach((province, ofProvince) -> ofProvince.forEach(base -> table.row(base.id())
                .set("province_code", province)
                .set("commune_code", base.commune().code())
                .set("facility_code", base.facility().getField("code"))
                .set("name_ar", "قاعدة " + base.commune().nameAr())
                .set("name_fr", "Base – " + base.commune().nameFr())
                .set("lat", base.facility().getField("lat"))
                .set("lon", base.facility().getField("lon"))
                .set("position_quality", base.facility().getField("position_quality"))
                .set("generated", true)));
        return table;
    }

    /** The first unit of a base carries an ultrasound; every fourth unit of a province has a second nurse, no midwife. */
    Table mobileUnits() {
        var table = new Table(
                "id",
                "province_code",
                "base_id",
                "name_ar",
                "name_fr",
                "crew",
                "skills",
                "outing_days",
                "day_starts",
                "day_ends",
                "max_people",
                "max_stops",
                "max_distance_m",
                "generated");
        bases.forEach((province, ofProvince) -> {
            int number = 0;
            for (var base : ofProvince) {
                for (int i = 0; i < base.units(); i++) {
                    number++;
                    var midwife = number % 4 != 0;
                    var skills = new ArrayList<String>();
                    if (midwife) skills.add("MIDWIFE");
                    if (i == 0) skills.add("ULTRASOUND");
                    table.row(String.format(Locale.ROOT, "U-%s-%d", province.substring(3), number))
                            .set("province_code", province)
                            .set("base_id", base.id())
                            .set(
                                    "name_ar",
                                    "وحدة طبية متنقلة " + number + " - "
                                            + base.commune().nameAr())
                            .set(
                                    "name_fr",
                                    "Unité médicale mobile " + number + " – "
                                            + base.commune().nameFr())
                            .set("crew", crew(midwife))
                            .set("skills", skills)
                            .set("outing_days", OUTING_DAYS.get((number - 1) % OUTING_DAYS.size()))
                            .set("day_starts", "08:30")
                            .set("day_ends", "16:30")
                            .set("max_people", 320)
                            .set("max_stops", 3)
                            .set("max_distance_m", 220_000)
                            .set("generated", true);
                }
            }
        });
        return table;
    }

    private static List<String> crew(boolean midwife) {
        return List.of("GENERAL_PRACTITIONER", "GENERAL_NURSE", midwife ? "MIDWIFE" : "GENERAL_NURSE", "DRIVER");
    }

    /** One for each 20,000 people of a province or part of it, at its bases in turn; a tenth of their people are expected. */
    Table caravans() {
        var table = new Table(
                "id",
                "province_code",
                "commune_code",
                "date",
                "name_ar",
                "name_fr",
                "specialties",
                "staff",
                "expected_people",
                "generated");
        for (var province : targets.provinces()) {
            int count = Math.ceilDiv(targets.share(province, "PEOPLE"), CARAVAN_PEOPLE);
            var ofProvince = bases.getOrDefault(province, List.of());
            for (int i = 0; i < count; i++) {
                var base = ofProvince.get(i % ofProvince.size());
                int expected = Math.clamp(base.people() / 10, 500, 1_500);
                table.row(String.format(Locale.ROOT, "C-%s-%d", province.substring(3), i + 1))
                        .set("province_code", province)
                        .set("commune_code", base.commune().code())
                        .set("date", CARAVAN_DAYS.get(table.size() % CARAVAN_DAYS.size()))
                        .set(
                                "name_ar",
                                "قافلة طبية متعددة التخصصات - " + base.commune().nameAr())
                        .set(
                                "name_fr",
                                "Caravane médicale pluridisciplinaire – "
                                        + base.commune().nameFr())
                        .set("specialties", SPECIALTIES.subList(0, 3 + expected / 400))
                        .set("staff", 15 + expected / 30)
                        .set("expected_people", expected)
                        .set("generated", true);
            }
        }
        return table;
    }
}
