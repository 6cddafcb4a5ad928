package org.riaya.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The folder of source files. Each file is read once; a field is "" where the source says nothing. */
final class Sources {

    private final Path folder;
    private final Map<String, List<NamedCsvRecord>> read = new HashMap<>();

    Sources(Path folder) {
        if (!Files.isDirectory(folder)) throw new IllegalArgumentException("not a folder of source files: " + folder);
        this.folder = folder;
    }

    /** All rows of a CSV file with a header, in the file's order; a name ending in {@code .gz} is decompressed. */
    List<NamedCsvRecord> rows(String file) {
        return read.computeIfAbsent(file, this::load);
    }

    private List<NamedCsvRecord> load(String file) {
        try (var bytes = Files.newInputStream(folder.resolve(file));
                var plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                var text = new InputStreamReader(plain, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.resolve(file), e);
        }
    }
}
