package org.riaya.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riaya.platform.table.CsvTableTest.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.riaya.platform.DomainException;

class XlsxTableTest {

    @Test
    void readsCellsAsAPersonSeesThem() {
        var file = TableFile.read(
                sheet(sheet -> {
                    header(sheet, "code", "lat", "opened", "beds", "note");
                    sheet.value(1, 0, "03.131");
                    sheet.value(1, 1, 33.520000000000003);
                    sheet.value(1, 2, LocalDate.of(2025, 11, 15));
                    sheet.style(1, 2).format("dd/mm/yyyy").set();
                    sheet.value(1, 3, 45);
                    sheet.value(1, 4, true);
                }),
                null);

        assertThat(file.headers()).containsExactly("code", "lat", "opened", "beds", "note");
        assertThat(file.rows().getFirst().cells()).containsExactly("03.131", "33.52", "2025-11-15", "45", "true");
        assertThat(file.rows().getFirst().line()).isEqualTo(2);
    }

    @Test
    void neverRunsAFormulaAndNumbersRowsAsTheSheetDoes() {
        var file = TableFile.read(
                sheet(sheet -> {
                    header(sheet, "code", "name");
                    sheet.value(4, 0, "A");
                    sheet.formula(4, 1, "1+1");
                }),
                null);

        assertThat(file.rows().getFirst()).isEqualTo(new TableRow(5, java.util.List.of("A", "=1+1")));
    }

    @Test
    void readsTwentyThousandRows() {
        var file = TableFile.read(
                sheet(sheet -> {
                    header(sheet, "code", "name");
                    for (int i = 1; i <= 20_000; i++) {
                        sheet.value(i, 0, "F-" + i);
                        sheet.value(i, 1, "المركز الصحي " + i);
                    }
                }),
                null);

        assertThat(file.rows()).hasSize(20_000);
        assertThat(file.rows().getLast())
                .isEqualTo(new TableRow(20_001, java.util.List.of("F-20000", "المركز الصحي 20000")));
    }

    @Test
    void refusesAWorkbookThatIsCutOrIsAnotherArchive() {
        byte[] whole = sheet(sheet -> {
            header(sheet, "code", "name");
            sheet.value(1, 0, "A");
        });

        assertThat(TableFile.read(whole, null).rows()).hasSize(1);
        assertRefused(() -> TableFile.read(Arrays.copyOf(whole, whole.length / 2), null), "platform.table.broken-xlsx");
        assertRefused(() -> TableFile.read(archive("word/document.xml", 10), null), "platform.table.broken-xlsx");
    }

    @Test
    void refusesAnArchiveThatSwellsBeyondMeasure() {
        byte[] bomb = archive("xl/workbook.xml", 160 << 20);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused(() -> TableFile.read(bomb, null), "platform.table.inflates");
    }

    /** Whatever the bytes, the reader answers with a table or a refusal, never with another failure. */
    @Test
    void answersWithATableOrARefusalWhenBytesAreSpoilt() {
        byte[] whole = sheet(sheet -> {
            header(sheet, "code", "name");
            for (int i = 1; i < 50; i++) sheet.value(i, 0, "A" + i);
        });
        Random random = new Random(20251115);
        int refused = 0;
        for (int trial = 0; trial < 500; trial++) {
            byte[] spoilt = whole.clone();
            for (int i = 0; i < 1 + trial % 8; i++) spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            try {
                TableFile.read(spoilt, null);
            } catch (DomainException _) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) sheet.value(0, i, names[i]);
    }

    private static byte[] sheet(Consumer<Worksheet> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("sheet"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] archive(String name, int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= block.length) zip.write(block, 0, Math.min(left, block.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
