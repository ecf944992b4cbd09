package dev.loregraph.network.allegiance;

import dev.loregraph.codex.Entity;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody belonged to, led, served or was allied with another, without a break.
 *
 * @param who under the name by which it began
 * @param toward likewise
 * @param type of the relationships that say so
 * @param untilSession the first session in which it is no longer said; null while it is
 * @param relationships that say so, between any names of the two
 * @param moment when it is seen from
 */
record Allegiance(
        Entity who,
        Entity toward,
        String type,
        int fromSession,
        @Nullable Integer untilSession,
        List<Relationship> relationships,
        Moment moment) {

    static final List<String> TO_FACTIONS = List.of("MEMBER_OF", "LEADS", "SERVES");
    static final List<String> TYPES = List.of("MEMBER_OF", "LEADS", "SERVES", "ALLIED_WITH");

    static final Comparator<Allegiance> IN_ORDER =
            Comparator.comparingInt(Allegiance::fromSession)
                    .thenComparing(Allegiance::type)
                    .thenComparing(one -> one.toward().id())
                    .thenComparing(one -> one.who().id());

    boolean isCurrent() {
        return untilSession == null;
    }
}
