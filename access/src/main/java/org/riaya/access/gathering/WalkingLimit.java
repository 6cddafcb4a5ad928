package org.riaya.access.gathering;

import org.riaya.access.TravelEstimate;

/** How far people may have to walk to their point, one way, along the path that the travel model estimates. */
public sealed interface WalkingLimit {

    /** @param metres longest path, over 0 */
    record Metres(int metres) implements WalkingLimit {
        public Metres {
            if (metres <= 0 || metres > 100_000) throw new IllegalArgumentException("limit.metres = " + metres);
        }
    }

    /** @param minutes longest walk, over 0 */
    record Minutes(int minutes) implements WalkingLimit {
        public Minutes {
            if (minutes <= 0 || minutes > 1_440) throw new IllegalArgumentException("limit.minutes = " + minutes);
        }
    }

    /** 5 km of path, about an hour on the flat. */
    static WalkingLimit usual() {
        return new Metres(5_000);
    }

    /** Length of a walk in the unit of this limit: what total walking is counted in. */
    default int measure(TravelEstimate walk) {
        return switch (this) {
            case Metres _ -> walk.metres();
            case Minutes _ -> walk.minutes();
        };
    }

    default int most() {
        return switch (this) {
            case Metres(int metres) -> metres;
            case Minutes(int minutes) -> minutes;
        };
    }
}
