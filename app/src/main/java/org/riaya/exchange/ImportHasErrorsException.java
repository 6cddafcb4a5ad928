package org.riaya.exchange;

import java.util.Map;
import org.riaya.platform.DomainException;

/** A file with a bad row isn't accepted: all or nothing. */
public final class ImportHasErrorsException extends DomainException {

    public ImportHasErrorsException(int rows) {
        super(Kind.CONFLICT, "exchange.import.has-errors", Map.of("rows", rows));
    }
}
