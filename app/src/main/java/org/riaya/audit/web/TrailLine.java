package org.riaya.audit.web;

import java.util.List;
import org.riaya.audit.AuditEntry;
import org.riaya.audit.Difference;
import org.riaya.platform.Text;

/** An entry with what it changed, and its words where the module that made it gives some. */
public record TrailLine(AuditEntry entry, List<Difference> differences) {

    public String action(Text t) {
        return t.has(entry.action()) ? t.localize(entry.action()) : entry.action();
    }

    public String subject(Text t) {
        String key = "audit.subject." + entry.subjectType();
        return t.has(key) ? t.localize(key) : entry.subjectType();
    }

    /** The words of a field: those of its first part, since the rest says which language or which row. */
    public String field(Difference difference, Text t) {
        String first = difference.field().replaceFirst("[.\\[].*", "");
        String key = "audit.field." + first;
        return t.has(key) ? t.localize(key) + difference.field().substring(first.length()) : difference.field();
    }
}
