package org.riaya.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riaya.platform.DomainException;

class CsvTableTest {

    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset FRENCH = Charset.forName("windows-1252");

    @Test
    void readsCellsWithTheLineTheyStandOnWhenRowsSpanSeveralLines() {
        var file = read("code,name\n\"A\",\"two\nlines\"\n\nB,b\n");

        assertThat(file.headers()).containsExactly("code", "name");
        assertThat(file.rows())
                .containsExactly(new TableRow(2, List.of("A", "two lines")), new TableRow(5, List.of("B", "b")));
    }

    @Test
    void findsTheDelimiterWhenCellsHoldTheOthers() {
        assertThat(read("code;nom\nA;\"Centre, Sefrou\"\nB;Oued Ifrane, rural\n")
                        .rows()
                        .getLast()
                        .cells())
                .containsExactly("B", "Oued Ifrane, rural");
        assertThat(read("code\tnom\nA\tx;y\n").delimiter()).isEqualTo('\t');
        assertThat(read("sep=;\ncode;nom\nA;x\n").headers()).containsExactly("code", "nom");
        assertThat(read("sep=\ncode,nom\nA,x\n").headers()).containsExactly("code", "nom");
    }

    @Test
    void findsTheEncodingWhenTheFileComesFromArabicOrFrenchWindows() {
        String arabic = "الرمز;الاسم\nA;المركز الصحي إفران\n";
        String french = "code;désignation\nA;Centre de santé Aïn Leuh, Élevé à Fès\n";

        assertThat(TableFile.read(arabic.getBytes(ARABIC), null)
                        .rows()
                        .getFirst()
                        .cell(1))
                .isEqualTo("المركز الصحي إفران");
        assertThat(TableFile.read(french.getBytes(FRENCH), null)
                        .rows()
                        .getFirst()
                        .cell(1))
                .isEqualTo("Centre de santé Aïn Leuh, Élevé à Fès");
        assertThat(TableFile.read(french.getBytes(FRENCH), null).encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(TableFile.read(arabic.getBytes(StandardCharsets.UTF_16), null)
                        .rows()
                        .getFirst()
                        .cell(1))
                .isEqualTo("المركز الصحي إفران");
        assertThat(TableFile.read(("\uFEFF" + arabic).getBytes(StandardCharsets.UTF_8), null)
                        .headers())
                .containsExactly("الرمز", "الاسم");
    }

    @Test
    void refusesAFileReadInTheWrongEncodingWhenTheReaderChoseIt() {
        byte[] arabic = "code;name\nA;إفران\n".getBytes(ARABIC);

        assertThat(TableFile.read(arabic, Encoding.WINDOWS_1256).rows()).hasSize(1);
        assertRefused(() -> TableFile.read(arabic, Encoding.UTF_8), "platform.table.wrong-encoding");
    }

    @Test
    void refusesAFileThatWasCutInTheMiddleOfALetterOrOfAQuotedCell() {
        byte[] whole = "code,name\nA,إفران".getBytes(StandardCharsets.UTF_8);

        assertThat(TableFile.read(whole, null).rows()).hasSize(1);
        assertRefused(() -> TableFile.read(Arrays.copyOf(whole, whole.length - 1), null), "platform.table.truncated");
        assertRefused(() -> read("code,name\nA,\"Ifra"), "platform.table.broken-csv");
    }

    @Test
    void namesTheRowsThatHaveMoreOrFewerCellsThanTheHeader() {
        var errors =
                read("code,name,type\nA,a,DR\nB,b\nC,c,DR,more\nD,d,DR,,\n").shapeErrors();

        assertThat(errors).extracting(RowError::line).containsExactly(3, 4);
        assertThat(errors).extracting(RowError::key).containsOnly("platform.table.row.ragged");
    }

    @Test
    void namesTheCellsWhoseLettersAnEarlierConversionDestroyed() {
        assertThat(read("code,name\nA,S\uFFFDfrou\n").shapeErrors())
                .containsExactly(
                        new RowError(2, "name", "S\uFFFDfrou", "platform.table.row.damaged", java.util.Map.of()));
    }

    @Test
    void keepsFormulasAsTextAndDropsInvisibleMarks() {
        assertThat(read("code,name\n=1+1,\u200FIfrane\u00A0\n")
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("=1+1", "Ifrane");
    }

    @Test
    void skipsATitleAboveTheHeader() {
        var file = read("Liste des établissements,,\n,,\ncode,nom,type\nA,a,DR\n");

        assertThat(file.headers()).containsExactly("code", "nom", "type");
        assertThat(file.rows().getFirst().line()).isEqualTo(4);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertRefused(() -> read(""), "platform.table.empty");
        assertRefused(() -> read("\n\n"), "platform.table.empty");
        assertRefused(() -> read("code,name\n"), "platform.table.no-rows");
        assertRefused(() -> read("a\u0000b"), "platform.table.not-text");
        assertRefused(() -> read("%PDF-1.7\n"), "platform.table.not-text");
        assertRefused(
                () -> TableFile.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, null),
                "platform.table.old-excel");
        assertRefused(() -> read("a,b\n" + ",".repeat(300) + "x\n"), "platform.table.too-many-columns");
        assertRefused(() -> read("a,b\n" + "x,y\n".repeat(50_001)), "platform.table.too-many-rows");
        assertRefused(() -> read("a,b\nx," + "y".repeat(5_000) + "\n"), "platform.table.cell-too-long");
    }

    private static TableFile read(String text) {
        return TableFile.read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
