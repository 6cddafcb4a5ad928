package org.riaya.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.table.Encoding;

/**
 * One file on its way in, or what became of it.
 *
 * @param kind       which importer reads it
 * @param sourceName where the file comes from, as the person calls it: "Ministry list 2022"
 * @param fileSize   bytes
 * @param encoding   how the person says the file is written; null to find out
 * @param columns    field to column, from 0; null until it is said
 * @param account    who, null for the system
 * @param closedAt   when it was accepted, cancelled or given up; null while it waits
 * @param counts     null unless it was accepted
 */
public record Import(
        UUID id,
        String kind,
        String sourceName,
        String fileName,
        long fileSize,
        String sha256,
        @Nullable Encoding encoding,
        @Nullable Map<String, Integer> columns,
        ImportState state,
        @Nullable UUID account,
        String accountName,
        Instant uploadedAt,
        @Nullable Instant closedAt,
        @Nullable Counts counts) {

    /** Rows that made something new, changed something, or said what was there. */
    public record Counts(int added, int changed, int unchanged) {}
}
