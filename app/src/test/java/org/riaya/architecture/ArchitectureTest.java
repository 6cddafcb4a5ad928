package org.riaya.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.riaya.RiayaApplication;
import org.springframework.modulith.core.ApplicationModules;

/** Modules, layers and null-marked packages; each rule is also run on classes that break it. */
class ArchitectureTest {

    private static final String ROOT = "org.riaya.";

    /** From the ground up: a layer uses the ones before it, never one after it. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("platform", "audit"),
            Set.of("territory", "facility", "identity"),
            Set.of("document", "exchange"),
            Set.of("indicator", "followup"),
            Set.of("campaign", "field", "recognition"),
            Set.of(
                    "budget",
                    "works",
                    "staffing",
                    "agreement",
                    "meeting",
                    "consultation",
                    "readiness",
                    "community",
                    "diagnosis"));

    /**
     * The libraries stand under the same root outside the application and know nothing of it, which the compiler sees
     * to; templates are made into classes of one package, whichever module they are of.
     */
    private static final DescribedPredicate<JavaClass> NOT_MODULES = describe(
            "of a library, or made from a template",
            one -> one.getPackageName().startsWith("org.riaya.planner")
                    || one.getPackageName().startsWith("org.riaya.access")
                    || one.getPackageName().startsWith("org.riaya.jte"));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.riaya")
            .that(describe(
                    "not made from a template", one -> !one.getPackageName().startsWith("org.riaya.jte")));

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.riaya.architecture.broken");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(RiayaApplication.class, NOT_MODULES).verify();
    }

    @Test
    void modulesThatReachIntoOneAnotherAreFound() {
        var broken = ApplicationModules.of("org.riaya.architecture.broken", new ImportOption.OnlyIncludeTests());

        assertThat(broken.detectViolations().getMessages()).isNotEmpty();
    }

    @Test
    void everyModuleStandsInOneLayer() {
        List<String> known = LAYERS.stream().flatMap(Set::stream).toList();

        assertThat(modules(OURS, ROOT)).isSubsetOf(known);
        assertThat(known).doesNotHaveDuplicates();
    }

    @Test
    void layersUseOnlyTheOnesBelow() {
        for (ArchRule rule : layerRules(ROOT)) rule.check(OURS);
    }

    @Test
    void aLayerThatUsesOneAboveIsFound() {
        assertThat(layerRules("org.riaya.architecture.broken."))
                .anyMatch(rule -> rule.evaluate(BROKEN).hasViolation());
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(unmarked(OURS)).isEmpty();
    }

    @Test
    void aPackageThatIsNotNullMarkedIsFound() {
        assertThat(unmarked(BROKEN)).contains("org.riaya.architecture.broken.platform");
    }

    private static List<ArchRule> layerRules(String root) {
        List<ArchRule> rules = new ArrayList<>();
        for (int i = 0; i < LAYERS.size(); i++) {
            String[] above = LAYERS.subList(i + 1, LAYERS.size()).stream()
                    .flatMap(Set::stream)
                    .map(module -> root + module + "..")
                    .toArray(String[]::new);
            if (above.length == 0) continue;
            rules.add(noClasses()
                    .that()
                    .resideInAnyPackage(LAYERS.get(i).stream()
                            .map(module -> root + module + "..")
                            .toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true));
        }
        return rules;
    }

    private static Set<String> modules(JavaClasses classes, String root) {
        Set<String> found = new TreeSet<>();
        for (JavaClass one : classes)
            if (one.getPackageName().startsWith(root))
                found.add(one.getPackageName().substring(root.length()).replaceFirst("\\..*", ""));
        found.removeAll(Set.of("planner", "access")); // libraries of the same root, outside the application
        return found;
    }

    private static Set<String> unmarked(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass one : classes)
            if (!one.getPackage().isAnnotatedWith(NullMarked.class)) found.add(one.getPackageName());
        return found;
    }
}
