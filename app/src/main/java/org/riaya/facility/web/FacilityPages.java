package org.riaya.facility.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.facility.Facilities;
import org.riaya.facility.Facility;
import org.riaya.facility.OfferedService;
import org.riaya.facility.Openings;
import org.riaya.platform.Language;
import org.riaya.platform.Text;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Form;
import org.riaya.platform.web.Option;
import org.riaya.platform.web.Shells;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one facility, which several controllers show again. */
@Component
class FacilityPages {

    static final String STATE_FORM = "facility.state-form";
    static final String SERVICE_FORM = "facility.service-form";

    private final Facilities facilities;
    private final Openings openings;
    private final Shells shells;
    private final Clock clock;

    FacilityPages(Facilities facilities, Openings openings, Shells shells, Clock clock) {
        this.facilities = facilities;
        this.openings = openings;
        this.shells = shells;
        this.clock = clock;
    }

    /**
     * @param state   the state form as it was refused, or null
     * @param service the service form as it was refused, or null
     */
    String show(
            Facility facility,
            @Nullable Form state,
            @Nullable Form service,
            Scope scope,
            Language language,
            Model page) {
        Text t = shells.text(language);
        List<OfferedService> offered = openings.services(facility.id());
        page.addAttribute("facility", facility)
                .addAttribute("history", openings.history(facility.id()))
                .addAttribute("services", offered)
                .addAttribute(
                        "mayEdit",
                        scope.allows(
                                Permission.EDIT_FACILITIES, facility.place().path()))
                .addAttribute("stateForm", state == null ? blankState() : state)
                .addAttribute("states", FacilityWords.states(t, t.localize("facility.form.choose")))
                .addAttribute("serviceForm", service == null ? Form.blank(SERVICE_FORM) : service)
                .addAttribute("addable", addable(t, offered))
                .addAttribute("view", FacilityMap.one(t, facility, scope));
        return "facility/facility";
    }

    private Form blankState() {
        return Form.blank(STATE_FORM).withDefault("from", LocalDate.now(clock));
    }

    private List<Option> addable(Text t, List<OfferedService> offered) {
        Set<String> there = offered.stream().map(o -> o.type().code()).collect(Collectors.toSet());
        List<Option> options = new ArrayList<>();
        options.add(new Option("", t.localize("facility.form.choose")));
        for (var type : facilities.services())
            if (!there.contains(type.code())) options.add(new Option(type.code(), t.name(type.name())));
        return options;
    }
}
