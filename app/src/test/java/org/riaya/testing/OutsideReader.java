package org.riaya.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * Programs that are not ours, that open what we make: poppler for PDF, LibreOffice for XLSX, GDAL for GeoJSON. A
 * missing one fails the test with the command that installs it.
 */
public final class OutsideReader {

    private OutsideReader() {}

    /** Marks that say in which direction text runs; poppler writes them round Arabic. */
    private static final String DIRECTION_MARKS = "[\u200e\u200f\u202a-\u202e\u2066-\u2069]";

    /** Text of a PDF file, in reading order, without marks of direction and with single spaces in its lines. */
    public static String textOf(byte[] pdf) {
        return within(folder -> {
            Path file = Files.write(folder.resolve("file.pdf"), pdf);
            run(
                    "poppler-utils",
                    "pdftotext",
                    "-enc",
                    "UTF-8",
                    "-layout",
                    file.toString(),
                    folder.resolve("text.txt").toString());
            return Files.readString(folder.resolve("text.txt"))
                    .replaceAll(DIRECTION_MARKS, "")
                    .replaceAll(" +", " ");
        });
    }

    public static int pagesOf(byte[] pdf) {
        return within(folder -> {
            Path file = Files.write(folder.resolve("file.pdf"), pdf);
            return run("poppler-utils", "pdfinfo", file.toString())
                    .lines()
                    .filter(line -> line.startsWith("Pages:"))
                    .map(line -> Integer.parseInt(line.substring(6).strip()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** One sheet of a workbook as LibreOffice writes it in CSV: UTF-8, commas, cells as they show. */
    public static List<String> sheetOf(byte[] xlsx, int sheet) {
        return within(folder -> {
            Path file = Files.write(folder.resolve("file.xlsx"), xlsx);
            // https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html
            String filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false," + sheet;
            run(
                    "libreoffice-calc",
                    "soffice",
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    filter,
                    "--outdir",
                    folder.toString(),
                    file.toString());
            try (var files = Files.list(folder)) {
                Path csv = files.filter(one -> one.toString().endsWith(".csv"))
                        .findFirst()
                        .orElseThrow();
                return Files.readAllLines(csv);
            }
        });
    }

    /** What {@code ogrinfo} says of a GeoJSON file: layers, feature counts, extent. */
    public static String ogrInfo(byte[] geoJson) {
        return within(folder -> {
            Path file = Files.write(folder.resolve("file.geojson"), geoJson);
            return run("gdal-bin", "ogrinfo", "-ro", "-al", "-so", file.toString());
        });
    }

    /** Keeps a file in {@code target/seen}, for people to look at. */
    public static void keep(byte[] content, String name) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "seen")).resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work<T> {
        T in(Path folder) throws IOException;
    }

    private static <T> T within(Work<T> work) {
        try {
            Path folder = Files.createTempDirectory("riaya-reader");
            try {
                return work.in(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String debianPackage, String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new AssertionError(
                    command[0] + " is missing: apt-get install -y --no-install-recommends " + debianPackage, e);
        }
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0)
                throw new AssertionError(String.join(" ", command) + " failed: " + said);
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
