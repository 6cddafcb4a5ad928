package org.riaya.exchange;

import org.riaya.platform.table.ColumnMapping;
import org.riaya.platform.table.ImportCheck;
import org.riaya.platform.table.TableFile;

/** What accepting a file would do, with its shape's errors among the importer's. */
public record DryRun(TableFile file, ColumnMapping mapping, ImportCheck check) {}
