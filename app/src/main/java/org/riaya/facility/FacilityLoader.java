package org.riaya.facility;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.Ids;
import org.riaya.platform.LocalizedText;
import org.riaya.platform.TimeConfiguration;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.web.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the facilities that the product ships, {@code data/facilities.csv}, at the start: once for each content of the
 * table and for all nodes together, after the places. A facility that is there already is left as people made it.
 */
@Component("facilityFacilityLoader")
@Order(FacilityLoader.ORDER)
class FacilityLoader implements ApplicationRunner, Readiness {

    static final int ORDER = 200; // places are loaded at 100

    private static final Logger log = LoggerFactory.getLogger(FacilityLoader.class);
    private static final String TABLE = "data/facilities.csv";

    private final BatchRepository repository;
    private final FacilityRepository facilities;
    private final FacilitySearch search;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean done;

    FacilityLoader(
            BatchRepository repository,
            FacilityRepository facilities,
            FacilitySearch search,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.facilities = facilities;
        this.search = search;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public @Nullable String waitingFor() {
        return done ? null : "loading the health facilities";
    }

    @Override
    public void run(ApplicationArguments arguments) {
        byte[] table = content();
        CurrentScope.asSystem(() -> transaction.executeWithoutResult(_ -> load(table)));
        done = true;
    }

    private void load(byte[] table) {
        String step = "facility.reference " + hash(table);
        if (isDone(step)) return;
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('facility.reference', 0))")
                .query((_, _) -> 1)
                .single();
        if (isDone(step)) return; // by the node that held the lock
        List<BatchRepository.Row> rows = rows(table);
        int added = repository.insert(rows);
        refuseUnknownPlaces(rows);
        Set<String> codes = rows.stream().map(row -> row.details().code()).collect(Collectors.toSet());
        search.put(
                facilities.byCode(codes, LocalDate.now(TimeConfiguration.ZONE)).values());
        jdbc.sql("INSERT INTO platform.completed_step (step) VALUES (:step)")
                .param("step", step)
                .update();
        log.info("{} of {} reference facilities added", added, rows.size());
    }

    private void refuseUnknownPlaces(List<BatchRepository.Row> rows) {
        Set<String> there = Set.copyOf(jdbc.sql("SELECT code FROM facility.facility")
                .query(String.class)
                .list());
        List<String> missing = rows.stream()
                .filter(row -> !there.contains(row.details().code()))
                .map(row -> row.details().code() + " in " + row.details().placeCode())
                .toList();
        if (!missing.isEmpty())
            throw new IllegalStateException(TABLE + " names communes that data/places.csv doesn't hold: " + missing);
    }

    private boolean isDone(String step) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM platform.completed_step WHERE step = :step)")
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    static List<BatchRepository.Row> rows(byte[] table) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(table))) {
            return csv.stream().map(FacilityLoader::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BatchRepository.Row row(NamedCsvRecord row) {
        String lat = row.getField("lat");
        FacilityPosition position = lat.isEmpty()
                ? null
                : new FacilityPosition(
                        Double.parseDouble(lat),
                        Double.parseDouble(row.getField("lon")),
                        FacilityPosition.Quality.valueOf(row.getField("position_quality")));
        String year = row.getField("source_year");
        FacilityDetails details = new FacilityDetails(
                row.getField("code"),
                row.getField("type"),
                LocalizedText.of(row.getField("name_ar"), row.getField("name_fr")),
                row.getField("commune_code"),
                position,
                null,
                row.getField("source"),
                year.isEmpty() ? null : Integer.valueOf(year));
        return new BatchRepository.Row(Ids.next(), 0, details);
    }

    private static byte[] content() {
        try (InputStream in = FacilityLoader.class.getClassLoader().getResourceAsStream(TABLE)) {
            if (in == null) throw new IllegalStateException(TABLE + " is missing from the application");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " can't be read", e);
        }
    }

    private static String hash(byte[] table) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(table));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
