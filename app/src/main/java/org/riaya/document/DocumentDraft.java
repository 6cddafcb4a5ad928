package org.riaya.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A document as it would be issued now.
 *
 * @param kind      what sort, such as {@code MISSION_ORDER}
 * @param subject   what it is about, the same for all its revisions
 * @param series    whose numbers it takes, {@link Letterhead#series()}
 * @param placePath place it is about
 * @param content   all that its reader learns from it, as JSON whose fields are always in the same order
 */
public record DocumentDraft(String kind, String subject, String series, String placePath, String content) {

    public String contentHash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the issued document says the same. */
    public boolean isSameAs(IssuedDocument issued) {
        return issued.contentHash().equals(contentHash());
    }
}
