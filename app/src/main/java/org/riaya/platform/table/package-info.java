/**
 * Tables that come in as files: CSV and XLSX read safely into rows with their line numbers, columns mapped to fields,
 * and what was wrong in which cell. Each capability brings an {@link org.riaya.platform.table.Importer}.
 */
@NullMarked
package org.riaya.platform.table;

import org.jspecify.annotations.NullMarked;
