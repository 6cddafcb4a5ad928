package org.riaya.facility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.Audit;
import org.riaya.platform.Ids;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.table.ImportCheck;
import org.riaya.platform.table.ImportField;
import org.riaya.platform.table.Importer;
import org.riaya.platform.table.MappedRow;
import org.riaya.platform.table.RowError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports lists of facilities; a facility is known again by its code. */
@Component
class FacilityImporter implements Importer {

    private static final List<ImportField> FIELDS = List.of(
            field(
                    "code",
                    true,
                    "code",
                    "facility_id",
                    "hospital_id",
                    "code etablissement",
                    "code essp",
                    "الرمز",
                    "رمز المؤسسة",
                    "identifiant",
                    "id"),
            field(
                    "type",
                    true,
                    "type_current",
                    "type",
                    "category",
                    "categorie",
                    "type etablissement",
                    "type essp",
                    "catégorie ESSP",
                    "النوع",
                    "نوع المؤسسة",
                    "صنف المؤسسة"),
            field(
                    "nameFr",
                    false,
                    "name_fr",
                    "nom",
                    "nom fr",
                    "nom etablissement",
                    "nom de l'établissement",
                    "etablissement",
                    "essp",
                    "désignation",
                    "intitulé",
                    "name",
                    "hopital",
                    "الاسم بالفرنسية"),
            field(
                    "nameAr",
                    false,
                    "name_ar",
                    "nom arabe",
                    "nom ar",
                    "الاسم",
                    "اسم المؤسسة",
                    "الاسم بالعربية",
                    "المؤسسة"),
            field(
                    "commune",
                    true,
                    "commune_code",
                    "code commune",
                    "code hcp commune",
                    "code_hcp",
                    "رمز الجماعة",
                    "commune code"),
            field("lat", false, "lat", "latitude", "y", "خط العرض"),
            field("lon", false, "lon", "longitude", "lng", "long", "x", "خط الطول"),
            field("positionQuality", false, "position_quality", "coord_quality", "qualité position", "دقة الموقع"),
            field(
                    "openedOn",
                    false,
                    "opened_on",
                    "date ouverture",
                    "date d'ouverture",
                    "mise en service",
                    "date de mise en service",
                    "opening date",
                    "تاريخ الافتتاح",
                    "انطلاقة الخدمات"),
            field("sourceYear", false, "source_year", "année", "annee", "year", "السنة"));

    private final FacilityRepository repository;
    private final BatchRepository batches;
    private final TypeRepository references;
    private final FacilitySearch search;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FacilityImporter(
            FacilityRepository repository,
            BatchRepository batches,
            TypeRepository references,
            FacilitySearch search,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.batches = batches;
        this.references = references;
        this.search = search;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    private static ImportField field(String name, boolean required, String... aliases) {
        return new ImportField(name, "facility.import.field." + name, required, List.of(aliases));
    }

    @Override
    public String kind() {
        return "facilities";
    }

    @Override
    public String titleKey() {
        return "facility.import.title";
    }

    @Override
    public Permission permission() {
        return Permission.EDIT_FACILITIES;
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public ImportCheck check(List<MappedRow> rows, Scope scope) {
        ImportedRows read = read(rows, scope);
        return result(read.drafts(), read.errors());
    }

    @Override
    @Transactional
    public ImportCheck accept(List<MappedRow> rows, String origin, Scope scope) {
        ImportedRows read = read(rows, scope);
        ImportCheck result = result(read.drafts(), read.errors());
        if (!result.errors().isEmpty()) return result;
        List<ImportedRows.Draft> changing =
                read.drafts().stream().filter(ImportedRows.Draft::changes).toList();
        List<BatchRepository.Row> added = new ArrayList<>();
        List<BatchRepository.Row> changed = new ArrayList<>();
        for (ImportedRows.Draft draft : changing) {
            FacilityDetails details = from(origin, draft.details());
            if (draft.before() == null) added.add(new BatchRepository.Row(Ids.next(), 0, details));
            else
                changed.add(new BatchRepository.Row(
                        draft.before().id(), draft.before().version(), details));
        }
        // Fewer rows than asked: someone made or changed one of them between the reading above and now.
        if (batches.insert(added) != added.size() || batches.update(changed) != changed.size())
            throw new FacilityChangedMeanwhileException(origin);
        trail(added, changed, changing);
        Set<String> codes =
                changing.stream().map(draft -> draft.details().code()).collect(Collectors.toSet());
        search.put(repository.byCode(codes, LocalDate.now(clock)).values());
        return result;
    }

    private void trail(
            List<BatchRepository.Row> added, List<BatchRepository.Row> changed, List<ImportedRows.Draft> changing) {
        Map<String, String> communes = repository.communePaths();
        Map<UUID, FacilityDetails> before = changing.stream()
                .map(ImportedRows.Draft::before)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Facility::id, Facility::details));
        for (BatchRepository.Row row : added) record("facility.audit.imported", row, communes, null);
        for (BatchRepository.Row row : changed)
            record("facility.audit.changed-by-import", row, communes, before.get(row.id()));
    }

    private void record(
            String action, BatchRepository.Row row, Map<String, String> communes, @Nullable FacilityDetails before) {
        FacilityDetails details = row.details();
        audit.record(action, "facility", row.id(), communes.get(details.placeCode()), before, details);
        events.publishEvent(new FacilityChanged(row.id(), details.code()));
    }

    private static FacilityDetails from(String origin, FacilityDetails d) {
        return new FacilityDetails(
                d.code(), d.type(), d.name(), d.placeCode(), d.position(), d.openedOn(), origin, d.sourceYear());
    }

    private ImportedRows read(List<MappedRow> rows, Scope scope) {
        Set<String> codes = rows.stream()
                .map(row -> row.get("code"))
                .filter(FacilityDetails::isCode)
                .collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        ImportedRows read = new ImportedRows(
                repository.communePaths(), references.types(), repository.byCode(codes, today), scope, today);
        rows.forEach(read::read);
        return read;
    }

    private static ImportCheck result(List<ImportedRows.Draft> drafts, List<RowError> errors) {
        List<RowError> inOrder =
                errors.stream().sorted(Comparator.comparingInt(RowError::line)).toList();
        List<ImportCheck.Change> changes = drafts.stream()
                .filter(ImportedRows.Draft::changes)
                .map(FacilityImporter::change)
                .toList();
        int added = (int) changes.stream().filter(ImportCheck.Change::isNew).count();
        return new ImportCheck(added, changes.size() - added, drafts.size() - changes.size(), inOrder, changes);
    }

    private static ImportCheck.Change change(ImportedRows.Draft draft) {
        FacilityDetails after = draft.details();
        return new ImportCheck.Change(
                draft.line(),
                after.code(),
                after.name(),
                draft.isNew(),
                draft.before() == null ? List.of() : differences(draft.before().details(), after));
    }

    private static List<ImportCheck.FieldChange> differences(FacilityDetails before, FacilityDetails after) {
        List<ImportCheck.FieldChange> changes = new ArrayList<>();
        compare(changes, "type", before.type(), after.type());
        compare(changes, "nameFr", before.name().fr(), after.name().fr());
        compare(changes, "nameAr", before.name().ar(), after.name().ar());
        compare(changes, "commune", before.placeCode(), after.placeCode());
        compare(changes, "position", text(before.position()), text(after.position()));
        compare(changes, "openedOn", before.openedOn(), after.openedOn());
        compare(changes, "sourceYear", before.sourceYear(), after.sourceYear());
        return changes;
    }

    private static void compare(
            List<ImportCheck.FieldChange> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after))
            changes.add(new ImportCheck.FieldChange(
                    "facility.import.field." + field,
                    before == null ? "" : before.toString(),
                    after == null ? "" : after.toString()));
    }

    private static @Nullable String text(@Nullable FacilityPosition position) {
        return position == null ? null : position.lat() + ", " + position.lon() + " " + position.quality();
    }
}
