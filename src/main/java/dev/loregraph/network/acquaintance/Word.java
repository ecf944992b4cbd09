package dev.loregraph.network.acquaintance;

import dev.loregraph.graph.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Spreads word of something along meetings in the order of play. The order of meetings within a
 * session isn't recorded, so that word may pass along several of them in one: this tells who could
 * know, not who does.
 */
final class Word {

    private final SequencedMap<String, Hearer> hearers = new LinkedHashMap<>();
    private final Map<String, Integer> hops = new HashMap<>();

    private Word(Collection<String> knowerIds) {
        knowerIds.forEach(id -> hops.put(id, 0));
    }

    /** Somebody, under the name that they met others by. */
    record Somebody(String personId, String entityId) {

        static final Comparator<Somebody> IN_ORDER =
                Comparator.comparing(Somebody::personId).thenComparing(Somebody::entityId);
    }

    /** That two met in a session. */
    record Meeting(int session, Somebody one, Somebody other) {

        static Meeting of(Row row) {
            return new Meeting(
                    row.integer("session"),
                    new Somebody(row.text("onePersonId"), row.text("one")),
                    new Somebody(row.text("otherPersonId"), row.text("other")));
        }
    }

    /** A meeting as the one who may tell sees it. */
    private record Chance(Somebody teller, Somebody hearer) {

        static final Comparator<Chance> IN_ORDER =
                Comparator.comparing(Chance::hearer, Somebody.IN_ORDER)
                        .thenComparing(Chance::teller, Somebody.IN_ORDER);
    }

    /**
     * Whom word can have reached, the earliest first, without those who knew at first.
     *
     * @param knowerIds persons
     * @param meetings in the order of their sessions
     */
    static List<Hearer> spread(Collection<String> knowerIds, List<Meeting> meetings) {
        var word = new Word(knowerIds);
        Map<Integer, List<Meeting>> bySession = new LinkedHashMap<>();
        meetings.forEach(meeting ->
                bySession.computeIfAbsent(meeting.session(), _ -> new ArrayList<>()).add(meeting));
        bySession.forEach(word::spreadIn);
        return List.copyOf(word.hearers.values());
    }

    private void spreadIn(int session, List<Meeting> meetings) {
        Map<String, Set<Chance>> chances = new HashMap<>();
        for (Meeting meeting : meetings) {
            add(chances, new Chance(meeting.one(), meeting.other()));
            add(chances, new Chance(meeting.other(), meeting.one()));
        }
        var tellers =
                new PriorityQueue<String>(
                        Comparator.<String, Integer>comparing(this::hopsOf)
                                .thenComparing(id -> id));
        chances.keySet().stream().filter(hops::containsKey).forEach(tellers::add);
        while (!tellers.isEmpty()) {
            String tellerId = tellers.remove();
            for (Chance chance : chances.getOrDefault(tellerId, Set.of())) {
                String hearerId = chance.hearer().personId();
                if (hops.putIfAbsent(hearerId, hopsOf(tellerId) + 1) == null) {
                    hearers.put(hearerId, heard(session, chance));
                    tellers.add(hearerId);
                }
            }
        }
    }

    private static void add(Map<String, Set<Chance>> chances, Chance chance) {
        chances.computeIfAbsent(chance.teller().personId(), _ -> new TreeSet<>(Chance.IN_ORDER))
                .add(chance);
    }

    private Hearer heard(int session, Chance chance) {
        return new Hearer(
                chance.hearer().entityId(),
                session,
                chance.teller().entityId(),
                hopsOf(chance.hearer().personId()));
    }

    private int hopsOf(String id) {
        return hops.getOrDefault(id, 0);
    }
}
