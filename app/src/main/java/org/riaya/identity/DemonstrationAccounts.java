package org.riaya.identity;

import java.util.List;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.RiayaProperties;
import org.riaya.platform.database.OneTimeSteps;
import org.riaya.platform.web.DemonstrationSignIns;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The small cast of the demonstration, opened once. Their password is no secret: the sign-in page of a demonstration
 * shows it.
 */
@Component
@Order(ReferenceUnits.ORDER + 20)
class DemonstrationAccounts implements ApplicationRunner, DemonstrationSignIns {

    static final String PASSWORD = "khadamat-al-qorb-03";

    private static final List<Person> CAST = List.of(
            new Person(
                    "director",
                    "نادية العمراني",
                    Role.REGIONAL_DIRECTOR,
                    "03",
                    "المديرة الجهوية، فاس-مكناس",
                    "Directrice régionale, Fès-Meknès",
                    "Regional director, Fès-Meknès"),
            new Person(
                    "service-head",
                    "يوسف بنجلون",
                    Role.SERVICE_HEAD,
                    "03",
                    "رئيس مصلحة، فاس-مكناس",
                    "Chef de service, Fès-Meknès",
                    "Head of department, Fès-Meknès"),
            new Person(
                    "delegate-ifrane",
                    "كريم أوحساين",
                    Role.PROVINCIAL_DELEGATE,
                    "03.271",
                    "المندوب الإقليمي، إفران",
                    "Délégué provincial, Ifrane",
                    "Provincial delegate, Ifrane"),
            new Person(
                    "delegate-boulemane",
                    "سعاد لمريني",
                    Role.PROVINCIAL_DELEGATE,
                    "03.131",
                    "المندوبة الإقليمية، بولمان",
                    "Déléguée provinciale, Boulemane",
                    "Provincial delegate, Boulemane"),
            new Person(
                    "focal-taza",
                    "حسن التازي",
                    Role.CAMPAIGN_FOCAL_POINT,
                    "03.561",
                    "المسؤول المرجعي عن الحملة، تازة",
                    "Point focal de la campagne, Taza",
                    "Campaign focal point, Taza"),
            new Person(
                    "team-ifrane",
                    "إلهام أزرو",
                    Role.TEAM_LEADER,
                    "03.271",
                    "رئيسة فريق متنقل، إفران",
                    "Cheffe d’équipe mobile, Ifrane",
                    "Mobile team leader, Ifrane"),
            new Person(
                    "partner-boulemane",
                    "رشيد البقالي",
                    Role.PARTNER,
                    "03.131",
                    "جمعية شريكة، بولمان",
                    "Association partenaire, Boulemane",
                    "Partner association, Boulemane"),
            new Person(
                    "auditor",
                    "أمينة الصقلي",
                    Role.AUDITOR,
                    "03",
                    "مدققة، فاس-مكناس",
                    "Auditrice, Fès-Meknès",
                    "Auditor, Fès-Meknès"),
            new Person(
                    "admin",
                    "المسؤول عن النظام",
                    Role.ADMINISTRATOR,
                    "MA",
                    "المسؤول عن النظام، المملكة",
                    "Administrateur, Royaume",
                    "Administrator, whole country"));

    private record Person(String username, String name, Role role, String placeCode, String ar, String fr, String en) {}

    private final RiayaProperties properties;
    private final Accounts accounts;
    private final OneTimeSteps steps;

    DemonstrationAccounts(RiayaProperties properties, Accounts accounts, OneTimeSteps steps) {
        this.properties = properties;
        this.accounts = accounts;
        this.steps = steps;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.demonstration()) steps.once("identity.demonstration-accounts", () -> CAST.forEach(this::open));
    }

    @Override
    public List<SignIn> list() {
        if (!properties.demonstration()) return List.of();
        return CAST.stream()
                .map(person -> new SignIn(
                        person.username(), PASSWORD, new LocalizedText(person.ar(), person.fr(), person.en())))
                .toList();
    }

    private void open(Person person) {
        accounts.open(person.username(), person.name(), PASSWORD, person.role(), person.placeCode(), true);
    }
}
