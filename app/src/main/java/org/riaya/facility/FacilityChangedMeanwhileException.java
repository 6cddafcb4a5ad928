package org.riaya.facility;

import java.util.Map;
import org.riaya.platform.DomainException;

/** Someone else changed the facility since the form was opened; their change isn't overwritten. */
public final class FacilityChangedMeanwhileException extends DomainException {

    public FacilityChangedMeanwhileException(String code) {
        super(Kind.CONFLICT, "facility.changed-meanwhile", Map.of("code", code));
    }
}
