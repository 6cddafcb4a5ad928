package org.riaya.exchange;

/** How far an import has come. */
public enum ImportState {
    /** The file waits for its columns to be said and for the person's yes. */
    UPLOADED,
    ACCEPTED,
    CANCELLED,
    /** Nobody said yes in time; the file is gone. */
    EXPIRED
}
