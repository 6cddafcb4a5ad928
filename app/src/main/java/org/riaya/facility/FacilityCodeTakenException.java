package org.riaya.facility;

import java.util.Map;
import org.riaya.platform.DomainException;

/** Another facility has the code already. */
public final class FacilityCodeTakenException extends DomainException {

    public FacilityCodeTakenException(String code) {
        super(Kind.CONFLICT, "facility.code.taken", Map.of("code", code));
    }
}
