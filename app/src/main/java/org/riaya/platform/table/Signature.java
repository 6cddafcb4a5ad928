package org.riaya.platform.table;

/** What the first bytes of a file say it is. */
enum Signature {
    ZIP,
    /** Word and Excel before 2007, and any workbook behind a password. */
    OLE2,
    PDF,
    NONE;

    static Signature of(byte[] content) {
        if (content.length < 4) return NONE;
        int first =
                (content[0] & 0xFF) << 24 | (content[1] & 0xFF) << 16 | (content[2] & 0xFF) << 8 | content[3] & 0xFF;
        return switch (first) {
            case 0x504B0304, 0x504B0506 -> ZIP;
            case 0xD0CF11E0 -> OLE2;
            case 0x25504446 -> PDF;
            default -> NONE;
        };
    }
}
