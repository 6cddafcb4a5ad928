package org.riaya.campaign.export;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.TableExport;
import org.riaya.platform.Text;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The current plan as files: one workbook, its tables as CSV, and GeoJSON; of one province with {@code ?province=}. */
@Controller
@RequestMapping("/campaigns/{edition}")
class PlanExportController {

    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

    private final SeasonPlans plans;
    private final JsonMapper json;

    PlanExportController(SeasonPlans plans, JsonMapper json) {
        this.plans = plans;
        this.json = json;
    }

    @GetMapping("/plan.xlsx")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> workbook(
            @PathVariable String edition, @RequestParam @Nullable String province, Scope scope, Text t) {
        return TableExport.download(PlanTables.all(plans.get(edition, province, scope), t), name(edition, province));
    }

    @GetMapping("/outings.csv")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> outings(
            @PathVariable String edition, @RequestParam @Nullable String province, Scope scope, Text t) {
        var plan = plans.get(edition, province, scope);
        return PlanTables.outings(plan, t).download(TableExport.Format.CSV, name(edition, province) + "-outings");
    }

    @GetMapping("/stops.csv")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> stops(
            @PathVariable String edition, @RequestParam @Nullable String province, Scope scope, Text t) {
        var plan = plans.get(edition, province, scope);
        return PlanTables.stops(plan, t).download(TableExport.Format.CSV, name(edition, province) + "-stops");
    }

    @GetMapping("/points.csv")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> points(
            @PathVariable String edition, @RequestParam @Nullable String province, Scope scope, Text t) {
        var plan = plans.get(edition, province, scope);
        return PlanTables.points(plan, t).download(TableExport.Format.CSV, name(edition, province) + "-points");
    }

    @GetMapping("/unserved.csv")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> unserved(
            @PathVariable String edition, @RequestParam @Nullable String province, Scope scope, Text t) {
        var plan = plans.get(edition, province, scope);
        return PlanTables.unserved(plan, t).download(TableExport.Format.CSV, name(edition, province) + "-unserved");
    }

    @GetMapping("/plan.geojson")
    @Allow(Permission.VIEW)
    ResponseEntity<byte[]> geoJson(@PathVariable String edition, @RequestParam @Nullable String province, Scope scope) {
        var collection = PlanGeoJson.of(plans.get(edition, province, scope));
        return ResponseEntity.ok()
                .contentType(GEOJSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(edition, province) + ".geojson")
                                .build()
                                .toString())
                .body(json.writeValueAsString(collection).getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String edition, @Nullable String province) {
        return province == null || province.isEmpty() ? edition : edition + "-" + province;
    }
}
