package org.riaya.territory.shape;

import java.util.List;
import java.util.Map;
import org.riaya.territory.PlaceName;

/**
 * What accepting a file of boundaries would do.
 *
 * @param errors  everything wrong, in the order of the file; nothing is accepted while there is one
 * @param matches the places that would get a boundary, in the order of the file
 */
public record ShapeCheck(List<FeatureError> errors, List<Match> matches) {

    public ShapeCheck {
        errors = List.copyOf(errors);
        matches = List.copyOf(matches);
    }

    /**
     * @param index  place of the feature in the file, from 1
     * @param code   the code it gives, "" when none
     * @param key    message key of the reason
     * @param values named values of the message
     */
    public record FeatureError(int index, String code, String key, Map<String, ?> values) {
        public FeatureError {
            values = Map.copyOf(values);
        }
    }

    /** @param points how many points the outline has */
    public record Match(int index, PlaceName place, int points) {}

    public boolean acceptable() {
        return errors.isEmpty();
    }
}
