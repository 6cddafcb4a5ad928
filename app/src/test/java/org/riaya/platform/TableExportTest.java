package org.riaya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableExportTest {

    private record Line(LocalizedText name, @Nullable Integer people, LocalDate since) {}

    private static final LocalDate SINCE = LocalDate.of(2024, 9, 1);

    private final List<Line> lines = List.of(
            new Line(LocalizedText.of("إفران", "Ifrane"), 160_904, SINCE),
            new Line(LocalizedText.of("=SUM(A1)", "-2+3"), null, SINCE));

    private TableExport<Line> table(Language language) {
        return TableExport.of(new Text(new Messages(), language), "a/b", lines)
                .titledColumn("name", Line::name)
                .titledColumn("people", Line::people)
                .titledColumn("since", Line::since);
    }

    @Test
    void writesUnknownAsAnEmptyCellAndNoFormulaInCsv() {
        var out = new ByteArrayOutputStream();

        table(Language.FR).write(TableExport.Format.CSV, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffname,people,since\r\nIfrane,160904,2024-09-01\r\n'-2+3,,2024-09-01\r\n");
    }

    @Test
    void writesNumbersAsNumbersInXlsx() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx(Language.AR)))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertThat(rows.get(1).getCellText(0)).isEqualTo("إفران");
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(160_904);
            assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(SINCE);
            assertThat(rows.get(2).getCellText(0)).isEqualTo("=SUM(A1)");
            assertThat(rows.get(2).getCellAsNumber(1)).isEmpty();
        }
    }

    @Test
    void turnsTheSheetRoundOnlyInArabic() throws IOException {
        assertThat(sheetXml(xlsx(Language.AR))).contains("rightToLeft=\"true\"");
        assertThat(sheetXml(xlsx(Language.FR))).doesNotContain("rightToLeft=\"true\"");
    }

    private byte[] xlsx(Language language) {
        var out = new ByteArrayOutputStream();
        table(language).write(TableExport.Format.XLSX, out);
        return out.toByteArray();
    }

    private static String sheetXml(byte[] xlsx) throws IOException {
        Path file = Files.write(Files.createTempFile("table", ".xlsx"), xlsx);
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
