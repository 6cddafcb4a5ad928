package org.riaya.exchange;

import java.util.Map;
import org.riaya.platform.DomainException;

/** The import was accepted, cancelled or given up already. */
public final class ImportClosedException extends DomainException {

    public ImportClosedException(ImportState state) {
        super(Kind.CONFLICT, "exchange.import.closed." + state, Map.of());
    }
}
