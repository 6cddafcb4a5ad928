package org.riaya.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riaya.identity.Accounts;
import org.riaya.identity.IdentityFixture;
import org.riaya.identity.IdentityFixture.Person;
import org.riaya.identity.Role;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.web.RouteRule;
import org.riaya.testing.RiayaTest;
import org.riaya.testing.access.Samples.Kind;
import org.riaya.testing.access.Samples.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of every module, called by nobody and by each role inside and outside its territory. What must come out
 * follows from the route's rule, the role's permissions and where the sample lies; nothing is listed by hand, so that a
 * new route is covered or fails for want of samples.
 */
@RiayaTest
class AccessMatrixTest {

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping router;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    PlatformTransactionManager transactions;

    private final Samples samples = new Samples();
    private final List<String> failures = new ArrayList<>();
    private List<Route> routes = List.of();
    private TransactionTemplate undone = new TransactionTemplate();

    @BeforeEach
    void samples() {
        undone = new TransactionTemplate(transactions);
        undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        routes = Route.all(router).stream()
                .filter(route -> !route.pattern().equals("/error"))
                .toList();
        CurrentScope.asSystem(() -> providers().forEach(provider -> provider.give(samples)));
    }

    @Test
    void hasSamplesForEveryPathVariable() {
        List<String> missing = routes.stream()
                .flatMap(route -> route.variables().stream()
                        .filter(name -> samples.find(route, name).isEmpty())
                        .map(name -> route + " needs a sample of " + name))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void letsNobodyInWithoutASignIn() throws Exception {
        for (Route route : routes) {
            MockHttpServletResponse answer = call(route, null, true);
            boolean refused = route.isApi() ? answer.getStatus() == 401 : sendsToSignIn(answer);
            boolean open = route.rule() instanceof RouteRule.Everyone;
            if (refused == open || isOurFault(answer.getStatus()))
                failures.add("nobody " + route + " -> " + answer.getStatus());
        }

        assertThat(failures).isEmpty();
    }

    @Test
    void refusesChangesWithoutTheFormsToken() throws Exception {
        Person administrator = new IdentityFixture(accounts).administrator();
        for (Route route : routes)
            if (!route.reads()) {
                int status = call(route, administrator, false).getStatus();
                if (status != 403) failures.add(route + " -> " + status);
            }

        assertThat(failures).isEmpty();
    }

    @Test
    void givesEachRoleWhatItsPermissionsAllowInItsTerritoryAndNothingElsewhere() throws Exception {
        IdentityFixture given = new IdentityFixture(accounts);
        Map<Role, Person> inside = new EnumMap<>(Role.class);
        Map<Role, Person> outside = new EnumMap<>(Role.class);
        Map<Role, Person> everywhere = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            inside.put(role, given.person(role, Samples.INSIDE));
            outside.put(role, given.person(role, Samples.OUTSIDE));
            everywhere.put(role, given.person(role, "MA"));
        }

        for (Route route : routes)
            for (Role role : Role.values()) {
                boolean whole = is(route, Kind.WHOLE);
                check(route, role, "inside", whole ? everywhere.get(role) : inside.get(role), false);
                check(route, role, "outside", outside.get(role), whole || is(route, Kind.IN_TERRITORY));
            }

        assertThat(failures).isEmpty();
    }

    @Test
    void failsForARouteWithoutARule() throws Exception {
        class Unruled {
            @GetMapping("/unruled")
            String open() {
                return "x";
            }
        }
        HandlerMethod method = new HandlerMethod(new Unruled(), Unruled.class.getDeclaredMethod("open"));

        assertThatThrownBy(() -> RouteRule.of(method)).hasMessageContaining("route without a rule");
    }

    /**
     * @param beyond whether what is asked for lies outside the person's territory
     */
    private void check(Route route, Role role, String where, Person person, boolean beyond) throws Exception {
        int status = call(route, person, true).getStatus();
        boolean entitled = samples.neededBy(route)
                .map(more -> role.permissions().contains(more))
                .orElse(true);
        boolean right =
                switch (route.rule()) {
                    case RouteRule.Everyone _ -> !isOurFault(status) && status != 401 && status != 403;
                    case RouteRule.SignedInOnly _ -> entitled ? admitted(route, status) : status == 403;
                    case RouteRule.Holding(var permission) ->
                        !entitled || !role.permissions().contains(permission)
                                ? status == 403
                                : beyond ? refused(route, status) : admitted(route, status);
                };
        if (!right) failures.add(role + " " + where + " " + route + " -> " + status);
    }

    /** A page or data; a change may still be refused for what it lacks, since its form is sent empty. */
    private boolean admitted(Route route, int status) {
        if (is(route, Kind.ABSENT)) return status == 404 || (!route.reads() && isIncomplete(status));
        return status < 400 || (!route.reads() && isIncomplete(status));
    }

    /** Not found or forbidden; an empty form may be refused before the thing is looked for, but never accepted. */
    private static boolean refused(Route route, int status) {
        return status == 403 || status == 404 || (!route.reads() && isIncomplete(status) && status != 409);
    }

    /** 503 is what {@code /health/ready} says while jobs of the start wait, as they do in tests. */
    private static boolean isOurFault(int status) {
        return status >= 500 && status != 503;
    }

    private static boolean isIncomplete(int status) {
        return status == 400 || status == 409 || status == 415 || status == 422;
    }

    private boolean is(Route route, Kind kind) {
        return route.variables().stream()
                        .flatMap(name -> samples.find(route, name).stream())
                        .anyMatch(sample -> sample.kind() == kind)
                || samples.parametersOf(route.toString()).values().stream().anyMatch(sample -> sample.kind() == kind);
    }

    private MockHttpServletResponse call(Route route, @Nullable Person person, boolean token) throws Exception {
        String address = route.address(
                name -> samples.find(route, name).map(Sample::value).orElse("missing"));
        var request = request(route.method(), java.net.URI.create(address));
        samples.parametersOf(route.toString()).forEach((name, sample) -> request.param(name, sample.value()));
        if (token) request.with(csrf());
        if (person != null) request.with(person.signedIn());
        return undone.execute(status -> {
            status.setRollbackOnly();
            try {
                return web.perform(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(route + " failed", e);
            }
        });
    }

    private static boolean sendsToSignIn(MockHttpServletResponse answer) {
        String to = answer.getRedirectedUrl();
        return to != null && to.startsWith("/sign-in?next=");
    }

    private List<AccessSamples> providers() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(AccessSamples.class));
        return scan.findCandidateComponents("org.riaya").stream()
                .map(found -> (AccessSamples) beans.createBean(load(found.getBeanClassName())))
                .toList();
    }

    private static Class<?> load(@Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
