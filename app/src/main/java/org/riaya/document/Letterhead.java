package org.riaya.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * Who issues a document, as its head says it.
 *
 * @param series    whose numbers it takes: the same for all documents of the unit
 * @param lines     from the national body down to the unit that issues; the country stands above them
 * @param signatory title of the person at the head of the unit, null when unknown
 */
public record Letterhead(
        String series, List<LocalizedText> lines, @Nullable LocalizedText signatory) {

    public Letterhead {
        lines = List.copyOf(lines);
    }
}
