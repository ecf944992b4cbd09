package dev.loregraph.network.acquaintance;

import dev.loregraph.graph.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
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

    /** That two met in a session. */
    record Meeting(int session, String one, String other) {

        static Meeting of(Row row) {
            return new Meeting(row.integer("session"), row.text("one"), row.text("other"));
        }
    }

    /**
     * Whom word can have reached, the earliest first, without those who knew at first.
     *
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
        Map<String, TreeSet<String>> met = new HashMap<>();
        for (Meeting meeting : meetings) {
            met.computeIfAbsent(meeting.one(), _ -> new TreeSet<>()).add(meeting.other());
            met.computeIfAbsent(meeting.other(), _ -> new TreeSet<>()).add(meeting.one());
        }
        var tellers = new ArrayDeque<String>();
        met.keySet().stream()
                .filter(hops::containsKey)
                .sorted(
                        java.util.Comparator.<String, Integer>comparing(this::hopsOf)
                                .thenComparing(id -> id))
                .forEach(tellers::add);
        while (!tellers.isEmpty()) {
            String teller = tellers.remove();
            for (String hearer : met.getOrDefault(teller, new TreeSet<>())) {
                if (hops.putIfAbsent(hearer, hopsOf(teller) + 1) == null) {
                    hearers.put(hearer, new Hearer(hearer, session, teller, hopsOf(hearer)));
                    tellers.add(hearer);
                }
            }
        }
    }

    private int hopsOf(String id) {
        return hops.getOrDefault(id, 0);
    }
}
