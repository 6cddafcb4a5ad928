package org.riaya.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.Text;
import org.riaya.platform.security.AllowSignedIn;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every shared part of pages with its edge cases, for those who build pages and for the browser tests. */
@Controller
@RequestMapping("/dev/ui")
public class PreviewController {

    static final String FORM = "platform.ui.form";

    record PreviewForm(
            @NotBlank String name,
            @NotNull @PositiveOrZero Integer people,
            @Nullable LocalDate date,
            @Nullable String place,
            @Nullable List<String> services,
            @Nullable Boolean agreed,
            @Nullable String note) {}

    /** A row with everything that can be unknown or long. */
    public record Row(
            LocalizedText name, String code, @Nullable Integer people, String isolation, String risk, String state) {}

    private static final List<Row> ROWS = List.of(
            new Row(LocalizedText.of("تيمحضيت", "Timahdite"), "03.271.05.11", 12_480, "RED", "HIGH", "success"),
            new Row(
                    LocalizedText.of("آيت السبع لجروف", "Aït Sebaâ Lajrouf"),
                    "03.531.01.01",
                    0,
                    "ORANGE",
                    "LOW",
                    "warning"),
            new Row(
                    LocalizedText.of("سيدي المخفي", "Sidi El Makhfi"),
                    "03.271.05.09",
                    null,
                    "YELLOW",
                    "LOW",
                    "neutral"));

    @GetMapping
    @AllowSignedIn
    String show(Listing listing, Text t, Model page) {
        return page(Form.blank(FORM), listing, t, page);
    }

    @PostMapping
    @AllowSignedIn
    String send(
            @Valid @ModelAttribute PreviewForm form,
            BindingResult errors,
            Listing listing,
            Text t,
            RedirectAttributes redirect,
            Model page) {
        if (errors.hasErrors()) return page(Form.of(FORM, errors), listing, t, page);
        Notice.success(redirect, "platform.ui.sent", Map.of("name", form.name()));
        return "redirect:/dev/ui";
    }

    @GetMapping("/confirmation")
    @AllowSignedIn
    String confirm() {
        return "platform/preview_confirmation";
    }

    @GetMapping(value = "/places.geojson", produces = "application/geo+json")
    @ResponseBody
    @AllowSignedIn
    Map<String, Object> places(Text t) {
        return PreviewMap.places(t);
    }

    @GetMapping(
            value = "/routes.geojson",
            produces = {"application/geo+json", MediaType.APPLICATION_JSON_VALUE})
    @ResponseBody
    @AllowSignedIn
    Map<String, Object> routes(Text t) {
        return PreviewMap.routes(t);
    }

    private static String page(Form form, Listing listing, Text t, Model page) {
        var choices = List.of(
                new Option("", t.localize("platform.filter.all")),
                new Option("HIGH", t.localize("platform.risk.HIGH")),
                new Option("LOW", t.localize("platform.risk.LOW")));
        var tabs = List.of(
                new Tab("/dev/ui", t.localize("platform.ui.form.name"), true, 3L),
                new Tab("/dev/ui/confirmation", t.localize("platform.ui.confirm"), false));
        page.addAttribute("form", form)
                .addAttribute("listing", listing)
                .addAttribute("choices", choices)
                .addAttribute("tabs", tabs)
                .addAttribute("rows", ROWS)
                .addAttribute("map", PreviewMap.view(t));
        return "platform/preview";
    }
}
