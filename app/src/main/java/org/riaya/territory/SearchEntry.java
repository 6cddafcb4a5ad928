package org.riaya.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.LocalizedText;

/**
 * Something that the search box finds.
 *
 * @param kind       {@code PLACE}, {@code FACILITY}: one word for each sort of thing, chosen by the module that keeps it
 * @param code       unique within the kind; it is searched too
 * @param labelKey   message key of what it is, shown beside the name: {@code territory.kind.COMMUNE}
 * @param url        address of its page
 * @param otherNames further spellings, in any script
 * @param placePath  the place itself, or the one it lies in; decides who finds it
 * @param weight     between equally good matches the greater weight comes first: 100 for a region, 10 for a douar
 * @param people     then the more people; null when unknown
 * @param generated  whether it is made up for demonstration
 */
public record SearchEntry(
        String kind,
        String code,
        String labelKey,
        String url,
        LocalizedText name,
        List<String> otherNames,
        String placePath,
        int weight,
        @Nullable Integer people,
        boolean generated) {

    public SearchEntry {
        otherNames = List.copyOf(otherNames);
    }
}
