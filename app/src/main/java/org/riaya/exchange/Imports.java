package org.riaya.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.audit.Audit;
import org.riaya.platform.DomainException;
import org.riaya.platform.Ids;
import org.riaya.platform.InvalidValueException;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.SignedIn;
import org.riaya.platform.table.ColumnMapping;
import org.riaya.platform.table.Encoding;
import org.riaya.platform.table.ImportCheck;
import org.riaya.platform.table.ImportField;
import org.riaya.platform.table.Importer;
import org.riaya.platform.table.RowError;
import org.riaya.platform.table.TableFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a file into the registry: uploaded, its columns said, tried without effect, then accepted whole or not at
 * all. The steps may be served by different nodes; only the author takes them.
 */
@Service
public class Imports {

    static final Duration KEPT = Duration.ofHours(24);

    private final List<Importer> importers;
    private final ImportRepository repository;
    private final Audit audit;
    private final Clock clock;

    Imports(List<Importer> importers, ImportRepository repository, Audit audit, Clock clock) {
        this.importers =
                importers.stream().sorted(Comparator.comparing(Importer::kind)).toList();
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** The importers that the person may use somewhere. */
    public List<Importer> importers(Scope scope) {
        return importers.stream()
                .filter(importer -> scope.allows(importer.permission()))
                .toList();
    }

    /**
     * @throws DomainException FORBIDDEN when the person may import this nowhere
     */
    public Importer importer(String kind, Scope scope) {
        Importer found = importers.stream()
                .filter(importer -> importer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("importer", kind));
        if (!scope.allows(found.permission()))
            throw new DomainException(
                    DomainException.Kind.FORBIDDEN,
                    "platform.forbidden.permission",
                    Map.of("permission", found.permission().name()));
        return found;
    }

    /** Imports that the reader may see, latest first. */
    public List<Import> list(int limit, int offset) {
        return repository.list(limit, offset);
    }

    public long count() {
        return repository.count();
    }

    public Import get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("import", id));
    }

    /**
     * One's own import that still waits.
     *
     * @throws ImportClosedException when it was accepted, cancelled or given up
     */
    public Import open(UUID id, Scope scope) {
        return waiting(id, scope);
    }

    /** Names of the sources of earlier files, latest first. */
    public List<String> sources(String kind) {
        return repository.sources(kind);
    }

    /**
     * Keeps a file for the next steps, for 24 hours.
     *
     * @throws InvalidValueException when it can't be read as a table; nothing is kept then
     */
    @Transactional
    public UUID upload(String kind, String source, String fileName, byte[] content, SignedIn person, Scope scope) {
        Importer importer = importer(kind, scope);
        TableFile.read(content, null);
        Instant now = Instant.now(clock);
        Import added = new Import(
                Ids.next(),
                kind,
                source.strip(),
                fileName,
                content.length,
                sha256(content),
                null,
                null,
                ImportState.UPLOADED,
                scope.account(),
                person.name(),
                now,
                null,
                null);
        repository.insert(added, scope.array(importer.permission()), content, now.plus(KEPT));
        return added.id();
    }

    /** The file as a table, to its author. */
    public TableFile file(Import waiting) {
        return read(waiting, waiting.encoding());
    }

    /** The columns as the person said, else as the source is remembered, else as they are guessed. */
    public ColumnMapping mapping(Import waiting, TableFile file, Scope scope) {
        Map<String, Integer> said = waiting.columns();
        if (said != null) return new ColumnMapping(file.headers(), said);
        return ColumnMapping.guess(
                file.headers(),
                importer(waiting.kind(), scope).fields(),
                repository.remembered(waiting.kind(), waiting.sourceName()));
    }

    /**
     * Keeps what each column is, and remembers it for the source's next file.
     *
     * @param encoding how the file is written, null to find out
     * @param columns  field to column, from 0
     */
    @Transactional
    public void map(UUID id, @Nullable Encoding encoding, Map<String, Integer> columns, Scope scope) {
        Import waiting = waiting(id, scope);
        Importer importer = importer(waiting.kind(), scope);
        List<String> headers = read(waiting, encoding).headers();
        Set<String> fields = importer.fields().stream().map(ImportField::name).collect(Collectors.toSet());
        Map<String, Integer> known = new TreeMap<>(columns); // what an encoding changed may have fewer columns
        known.entrySet().removeIf(e -> e.getValue() >= headers.size() || !fields.contains(e.getKey()));
        ColumnMapping mapping = new ColumnMapping(headers, known);
        List<ImportField> missing = mapping.missing(importer.fields());
        if (!missing.isEmpty())
            throw new InvalidValueException(
                    "exchange.columns.missing",
                    Map.of("field", missing.getFirst().name()));
        repository.setMapping(id, encoding, known);
        repository.remember(waiting.kind(), waiting.sourceName(), mapping.names(), Instant.now(clock));
    }

    /** Says what accepting the file would do, without doing it. */
    @Transactional(readOnly = true)
    public DryRun dryRun(UUID id, Scope scope) {
        Import waiting = waiting(id, scope);
        TableFile file = file(waiting);
        ColumnMapping mapping = mapping(waiting, file, scope);
        ImportCheck check = importer(waiting.kind(), scope).check(mapping.rows(file), scope);
        return new DryRun(file, mapping, withShape(file, check));
    }

    /**
     * Accepts the file whole.
     *
     * @throws ImportHasErrorsException when a row is at fault; nothing is kept then
     */
    @Transactional
    public ImportCheck accept(UUID id, Scope scope) {
        Import waiting = waiting(id, scope);
        if (!repository.lockWaiting(id)) throw new ImportClosedException(get(id).state());
        TableFile file = file(waiting);
        List<RowError> shape = file.shapeErrors();
        if (!shape.isEmpty()) throw new ImportHasErrorsException(shape.size());
        ColumnMapping mapping = mapping(waiting, file, scope);
        ImportCheck done = importer(waiting.kind(), scope).accept(mapping.rows(file), waiting.sourceName(), scope);
        if (!done.errors().isEmpty()) throw new ImportHasErrorsException(done.badRows());
        Import.Counts counts = new Import.Counts(done.added(), done.changed(), done.unchanged());
        repository.close(id, ImportState.ACCEPTED, counts, Instant.now(clock));
        audit.record("exchange.audit.accepted", "import", id, placeOf(waiting, scope), null, get(id));
        return done;
    }

    @Transactional
    public void cancel(UUID id, Scope scope) {
        Import waiting = waiting(id, scope);
        if (!repository.close(id, ImportState.CANCELLED, null, Instant.now(clock)))
            throw new ImportClosedException(get(id).state());
        audit.record("exchange.audit.cancelled", "import", id, placeOf(waiting, scope), waiting, null);
    }

    private Import waiting(UUID id, Scope scope) {
        Import found = get(id);
        if (!Objects.equals(found.account(), scope.account())) throw new NotFoundException("import", id);
        if (found.state() != ImportState.UPLOADED) throw new ImportClosedException(found.state());
        return found;
    }

    private TableFile read(Import waiting, @Nullable Encoding encoding) {
        byte[] content = repository
                .content(waiting.id(), Instant.now(clock))
                .orElseThrow(() -> new ImportClosedException(ImportState.EXPIRED));
        return TableFile.read(content, encoding);
    }

    private @Nullable String placeOf(Import of, Scope scope) {
        List<String> paths = scope.paths(importer(of.kind(), scope).permission());
        return paths.size() == 1 ? paths.getFirst() : null;
    }

    /** The shape's errors and the importer's; of a row whose cells stand in wrong columns only the former. */
    private static ImportCheck withShape(TableFile file, ImportCheck check) {
        List<RowError> all = new ArrayList<>(file.shapeErrors());
        Set<Integer> shifted = all.stream()
                .filter(error -> error.column().isEmpty())
                .map(RowError::line)
                .collect(Collectors.toSet());
        check.errors().stream().filter(error -> !shifted.contains(error.line())).forEach(all::add);
        all.sort(Comparator.comparingInt(RowError::line));
        return new ImportCheck(check.added(), check.changed(), check.unchanged(), all, check.changes());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
