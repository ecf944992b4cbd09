package dev.loregraph.network.possession;

import dev.loregraph.codex.Entity;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.network.relationships.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells through whose hands a thing went from what people did with it: who takes, buys, receives or
 * makes it has it, and so does who is said to own it; who gives, sells or destroys it has it no
 * more. The latest word counts, whoever said it; what accounts disagree about are discrepancies.
 */
final class Hands {

    private static final String OWNS = "OWNS";
    private static final Set<String> GAINS = Set.of("TOOK", "BOUGHT", "RECEIVED", "CREATED");
    private static final Set<String> LOSSES = Set.of("GAVE", "SOLD", "DESTROYED");

    static final List<String> TYPES =
            List.of(OWNS, "TOOK", "BOUGHT", "RECEIVED", "CREATED", "GAVE", "SOLD", "DESTROYED");

    private Hands() {}

    /** What one holder did with the thing in one session. */
    private record Deeds(Entity holder, int session, Set<String> types, boolean ends) {

        /** Within a session, who loses it had it before who gains it. */
        static final Comparator<Deeds> IN_ORDER =
                Comparator.comparingInt(Deeds::session)
                        .thenComparing(deeds -> !deeds.loses())
                        .thenComparing(deeds -> deeds.holder().id());

        boolean gains() {
            return types.contains(OWNS) || types.stream().anyMatch(GAINS::contains);
        }

        boolean loses() {
            return ends || types.stream().anyMatch(LOSSES::contains);
        }

        List<String> how() {
            return types.stream().filter(GAINS::contains).toList();
        }
    }

    /** The possessions in order; {@code ever} is all that relates anybody to the thing. */
    static List<Possession> of(List<Relationship> ever, int session) {
        List<Possession> chain = new ArrayList<>();
        for (Deeds deeds : deeds(ever, session)) {
            Possession last = chain.isEmpty() ? null : chain.getLast();
            boolean has =
                    last != null
                            && last.untilSession() == null
                            && last.holder().id().equals(deeds.holder().id());
            if (!has && (deeds.gains() || (deeds.loses() && !hadBefore(chain, deeds)))) {
                endLast(chain, deeds.session());
                chain.add(
                        new Possession(
                                deeds.holder(),
                                deeds.session(),
                                null,
                                deeds.how(),
                                between(ever, deeds.holder())));
            }
            if (deeds.loses()) {
                endOf(chain, deeds);
            }
        }
        return chain;
    }

    /** Whether the holder's part in it has ended in this very session. */
    private static boolean hadBefore(List<Possession> chain, Deeds deeds) {
        return chain.stream()
                .anyMatch(one ->
                        one.holder().id().equals(deeds.holder().id())
                                && one.untilSession() != null
                                && one.untilSession() == deeds.session());
    }

    private static void endOf(List<Possession> chain, Deeds deeds) {
        if (!chain.isEmpty() && chain.getLast().holder().id().equals(deeds.holder().id())) {
            endLast(chain, deeds.session());
        }
    }

    private static void endLast(List<Possession> chain, int session) {
        if (!chain.isEmpty() && chain.getLast().untilSession() == null) {
            Possession last = chain.removeLast();
            chain.add(
                    new Possession(
                            last.holder(),
                            last.fromSession(),
                            session,
                            last.how(),
                            last.relationships()));
        }
    }

    private static List<Relationship> between(List<Relationship> ever, Entity holder) {
        return ever.stream().filter(one -> one.from().id().equals(holder.id())).toList();
    }

    private static List<Deeds> deeds(List<Relationship> ever, int session) {
        Map<String, Deeds> byHolderAndSession = new TreeMap<>();
        for (Relationship relationship : ever) {
            for (Share share : relationship.shares()) {
                add(byHolderAndSession, relationship, share.from(), relationship.type());
                if (relationship.type().equals(OWNS) && share.until() <= session) {
                    add(byHolderAndSession, relationship, share.until(), null);
                }
            }
        }
        return byHolderAndSession.values().stream().sorted(Deeds.IN_ORDER).toList();
    }

    private static void add(
            Map<String, Deeds> all, Relationship relationship, int session, @Nullable String type) {
        Entity holder = relationship.from();
        Deeds known =
                all.getOrDefault(
                        holder.id() + " " + session, new Deeds(holder, session, Set.of(), false));
        var types = new TreeSet<>(known.types());
        if (type != null) {
            types.add(type);
        }
        all.put(
                holder.id() + " " + session,
                new Deeds(holder, session, types, known.ends() || type == null));
    }
}
