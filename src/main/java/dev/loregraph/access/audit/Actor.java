package dev.loregraph.access.audit;

import dev.loregraph.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, as far as that is known.
 *
 * @param inPerson whether they signed in, rather than a program with a key of theirs
 */
record Actor(@Nullable String id, @Nullable String name, boolean inPerson) {

    /** Somebody who isn't signed in, or the server itself. */
    static final Actor NOBODY = new Actor(null, null, false);

    static Actor of(Viewer viewer) {
        return new Actor(viewer.userId(), viewer.username(), viewer.reach().inPerson());
    }
}
