package org.riaya.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A numbered document, as it was printed.
 *
 * @param kind        what sort, such as {@code MISSION_ORDER}
 * @param subject     what it is about, the same for all its revisions
 * @param revision    1 for the first
 * @param series      whose numbers it takes
 * @param number      1, 2, 3 ... within series and year, the same for all revisions
 * @param content     what was printed, as JSON
 * @param contentHash SHA-256 of the content, in hexadecimal
 * @param issuedBy    who issued it, as they were called then; null: the system
 */
public record IssuedDocument(
        UUID id,
        String kind,
        String subject,
        int revision,
        String series,
        int year,
        int number,
        String content,
        String contentHash,
        Instant issuedAt,
        @Nullable String issuedBy) {

    /** The number as letters carry it: {@code 12/2026}. */
    public String reference() {
        return number + "/" + year;
    }

    /** First signs of the content's hash, by which a paper is checked against the register. */
    public String shortHash() {
        return contentHash.substring(0, 12);
    }
}
