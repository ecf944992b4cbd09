package dev.loregraph.network.allegiance;

import dev.loregraph.codex.Entity;
import dev.loregraph.network.relationships.Relationship;
import java.util.Comparator;
import java.util.List;

/**
 * That somebody turned, in a session, on one whom something bound them to.
 *
 * @param mutual the deeds don't tell which of the two turned on the other
 * @param session in which it happened
 * @param deeds by which, in that session
 * @param bonds what bound the two then: to each other, or both to one faction
 */
record Betrayal(
        Kind kind,
        Entity who,
        Entity whom,
        boolean mutual,
        int session,
        List<Relationship> deeds,
        List<Relationship> bonds) {

    /** How it is known to be one. */
    enum Kind {
        /** A source calls it a betrayal. */
        NAMED,
        /** Nobody does, but it was done to whom something bound them to. */
        SHOWN
    }

    static final Comparator<Betrayal> IN_ORDER =
            Comparator.comparingInt(Betrayal::session)
                    .thenComparing(one -> one.who().id())
                    .thenComparing(one -> one.whom().id());
}
