package dev.loregraph.network.possession;

import dev.loregraph.codex.Entity;
import dev.loregraph.network.relationships.Bond;
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
 * For who knows two names to be one person's, a thing that passes between them has changed no
 * hands.
 */
final class Hands {

    private static final String OWNS = "OWNS";
    private static final Set<String> GAINS = Set.of("TOOK", "BOUGHT", "RECEIVED", "CREATED");
    private static final Set<String> LOSSES = Set.of("GAVE", "SOLD", "DESTROYED");

    static final List<String> TYPES =
            List.of(OWNS, "TOOK", "BOUGHT", "RECEIVED", "CREATED", "GAVE", "SOLD", "DESTROYED");

    private Hands() {}

    /** What one person did with the thing in one session. */
    private record Deeds(
            String personId, Entity holder, int session, Set<String> types, boolean ends) {

        /** Within a session, who loses it had it before who gains it. */
        static final Comparator<Deeds> IN_ORDER =
                Comparator.comparingInt(Deeds::session)
                        .thenComparing(deeds -> !deeds.loses())
                        .thenComparing(Deeds::personId);

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
    static List<Possession> of(List<Bond> ever, int session) {
        List<Possession> chain = new ArrayList<>();
        for (Deeds deeds : deeds(ever, session)) {
            Possession last = chain.isEmpty() ? null : chain.getLast();
            boolean has =
                    last != null && last.untilSession() == null && last.isOf(deeds.personId());
            if (!has && (deeds.gains() || (deeds.loses() && !hadBefore(chain, deeds)))) {
                endLast(chain, deeds.session());
                chain.add(
                        new Possession(
                                deeds.personId(),
                                deeds.holder(),
                                deeds.session(),
                                null,
                                deeds.how(),
                                between(ever, deeds.personId())));
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
                        one.isOf(deeds.personId())
                                && one.untilSession() != null
                                && one.untilSession() == deeds.session());
    }

    private static void endOf(List<Possession> chain, Deeds deeds) {
        if (!chain.isEmpty() && chain.getLast().isOf(deeds.personId())) {
            endLast(chain, deeds.session());
        }
    }

    private static void endLast(List<Possession> chain, int session) {
        if (!chain.isEmpty() && chain.getLast().untilSession() == null) {
            chain.add(chain.removeLast().until(session));
        }
    }

    private static List<Relationship> between(List<Bond> ever, String personId) {
        return ever.stream()
                .filter(bond -> bond.otherPersonId().equals(personId))
                .map(Bond::relationship)
                .toList();
    }

    private static List<Deeds> deeds(List<Bond> ever, int session) {
        Map<String, Deeds> byPersonAndSession = new TreeMap<>();
        for (Bond bond : ever) {
            String type = bond.relationship().type();
            for (Share share : bond.relationship().shares()) {
                add(byPersonAndSession, bond, share.from(), type);
                if (type.equals(OWNS) && share.until() <= session) {
                    add(byPersonAndSession, bond, share.until(), null);
                }
            }
        }
        return byPersonAndSession.values().stream().sorted(Deeds.IN_ORDER).toList();
    }

    private static void add(Map<String, Deeds> all, Bond bond, int session, @Nullable String type) {
        String key = bond.otherPersonId() + " " + session;
        Entity holder = bond.relationship().from();
        Deeds known =
                all.getOrDefault(
                        key, new Deeds(bond.otherPersonId(), holder, session, Set.of(), false));
        var types = new TreeSet<>(known.types());
        if (type != null) {
            types.add(type);
        }
        all.put(
                key,
                new Deeds(
                        bond.otherPersonId(),
                        known.holder(),
                        session,
                        types,
                        known.ends() || type == null));
    }
}
