package org.riaya.platform.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.riaya.platform.InvalidValueException;

/** How the letters of a text file are written, among the ways that Moroccan administrations meet. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    UTF_16(StandardCharsets.UTF_16, "UTF-16"),
    /** Arabic Windows. */
    WINDOWS_1256(Charset.forName("windows-1256"), "Windows-1256"),
    /** French Windows. */
    WINDOWS_1252(Charset.forName("windows-1252"), "Windows-1252");

    private final Charset charset;
    private final String label;

    Encoding(Charset charset, String label) {
        this.charset = charset;
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Finds how the file is written: its byte order mark; else UTF-8 when every byte fits; else one of the two Windows
     * pages. Those two agree on most French small letters, so what tells is runs: Arabic words are runs of high bytes,
     * French ones have single accents among plain letters.
     *
     * @throws InvalidValueException when the file is cut in the middle of a letter, or isn't text
     */
    static Encoding detect(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) return UTF_8;
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) return UTF_16;
        for (byte b : content) if (b == 0) throw refusal("platform.table.not-text");
        if (fitsUtf8(content)) return UTF_8;
        return arabicRuns(content) ? WINDOWS_1256 : WINDOWS_1252;
    }

    /**
     * The text of the file, without its byte order mark.
     *
     * @throws InvalidValueException when some bytes are no letter in this encoding
     */
    String decode(byte[] content) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            String all = text.toString();
            return all.startsWith("\uFEFF") ? all.substring(1) : all;
        } catch (CharacterCodingException e) {
            throw new InvalidValueException("platform.table.wrong-encoding", Map.of("encoding", label));
        }
    }

    private static boolean fitsUtf8(byte[] content) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult result = decoder.decode(bytes, CharBuffer.allocate(content.length), false);
        if (result.isError()) return false;
        boolean cut = bytes.hasRemaining(); // a letter has begun and the file ends
        if (cut && bytes.position() > 0 && hasHighByte(content, bytes.position()))
            throw refusal("platform.table.truncated");
        return !cut;
    }

    private static boolean hasHighByte(byte[] content, int length) {
        for (int i = 0; i < length; i++) if (content[i] < 0) return true;
        return false;
    }

    private static boolean arabicRuns(byte[] content) {
        int inRuns = 0;
        int alone = 0;
        int run = 0;
        for (int i = 0; i <= content.length; i++) {
            if (i < content.length && isLetterByte(content[i] & 0xFF)) {
                run++;
                continue;
            }
            if (run > 1) inRuns += run;
            else alone += run;
            run = 0;
        }
        return inRuns > alone;
    }

    private static boolean isLetterByte(int b) {
        return b >= 0xC0 && b != 0xD7 || b == 0x81 || b == 0x8D || b == 0x8E || b == 0x90 || b == 0x98 || b == 0x9F;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((content[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    static InvalidValueException refusal(String key) {
        return new InvalidValueException(key, Map.of());
    }
}
