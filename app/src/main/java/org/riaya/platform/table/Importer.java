package org.riaya.platform.table;

import java.util.List;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;

/**
 * What a capability brings to have its records imported from files: its fields, what is wrong with rows, and how they
 * are kept. It knows nothing of files or pages; those are {@code exchange}'s.
 */
public interface Importer {

    /** Identifier, as in {@code /imports/new?kind=facilities}. */
    String kind();

    /** Message key of what is imported: "Health facilities". */
    String titleKey();

    /** What one must hold somewhere to import; each row is checked against the place it speaks of. */
    Permission permission();

    List<ImportField> fields();

    /** Says what accepting the rows would do, without doing it. Every bad cell of every row is reported. */
    ImportCheck check(List<MappedRow> rows, Scope scope);

    /**
     * Keeps the rows, all of them, within the caller's transaction; or none when the check finds an error.
     *
     * @param origin what the records' source becomes
     */
    ImportCheck accept(List<MappedRow> rows, String origin, Scope scope);
}
