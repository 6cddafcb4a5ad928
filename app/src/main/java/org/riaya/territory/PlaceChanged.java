package org.riaya.territory;

/**
 * A person changed a place; published within the transaction of the change, so that a listener either keeps up or stops
 * it. A module whose rows carry {@code place_path} must listen for {@link Change#MOVED} and put the new path in the
 * place of the old one, below the place too: {@code path || subpath(place_path, nlevel(pathBefore))}.
 *
 * @param pathBefore the place's path before the change
 * @param path       its path now, the same unless it was moved
 */
public record PlaceChanged(String code, Change change, String pathBefore, String path) {

    /** What was changed. */
    public enum Change {
        RENAMED,
        NAME_CORRECTED,
        POSITION_CORRECTED,
        VARIANT_ADDED,
        VARIANT_REMOVED,
        MOVED,
        CLOSED,
        SUCCEEDED,
        SHAPED
    }
}
