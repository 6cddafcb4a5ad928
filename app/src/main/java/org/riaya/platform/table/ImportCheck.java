package org.riaya.platform.table;

import java.util.List;
import org.riaya.platform.LocalizedText;

/**
 * What accepting a file would do, or did.
 *
 * @param added     rows that make something new
 * @param changed   rows that change what is there
 * @param unchanged rows that say what is there already
 * @param errors    everything wrong, in line order; nothing is accepted while there is one
 * @param changes   what each new or changing row would do, in line order
 */
public record ImportCheck(int added, int changed, int unchanged, List<RowError> errors, List<Change> changes) {

    public ImportCheck {
        errors = List.copyOf(errors);
        changes = List.copyOf(changes);
    }

    /** @param fields empty for something new */
    public record Change(int line, String code, LocalizedText name, boolean isNew, List<FieldChange> fields) {}

    /**
     * @param key    message key of the field's label
     * @param before what is there, "" for nothing
     * @param after  what the file says
     */
    public record FieldChange(String key, String before, String after) {}

    /** Rows at fault; a row with two errors counts once. */
    public int badRows() {
        return (int) errors.stream().mapToInt(RowError::line).distinct().count();
    }
}
