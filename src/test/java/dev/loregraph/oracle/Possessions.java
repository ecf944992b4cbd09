package dev.loregraph.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Through whose hands an item went. */
record Possessions(Thing item, int first) {

    private static final String OWNS = "OWNS";
    private static final Set<String> GAINS = Set.of("TOOK", "BOUGHT", "RECEIVED", "CREATED");
    private static final Set<String> LOSSES = Set.of("GAVE", "SOLD", "DESTROYED");
    private static final String DOCUMENT =
            """
            query($item: ID!, $asOf: AsOf, $first: Int) {
              possessions(itemId: $item, asOf: $asOf, first: $first) {
                totalCount pageInfo { hasNextPage }
                nodes {
                  holder { id } fromSession untilSession how relationships { type from { id } to { id } weight }
                }
              }
            }\
            """;

    Question asked(Standpoint from) {
        return new Question(
                from,
                DOCUMENT,
                Shape.of("item", item.id(), "asOf", from.moment().asVariable(), "first", first),
                item.circle().includes(from.who())
                        ? Map.of("possessions", view -> Expectation.of(answer(view)))
                        : Map.of());
    }

    private Map<String, @Nullable Object> answer(View view) {
        Set<Thing> selves = view.identities(view.ledger().today(item));
        List<Bond> bonds =
                view.everything().stream()
                        .filter(bond -> selves.contains(bond.to()))
                        .filter(bond -> isAbout(bond.type().name()))
                        .sorted(
                                Comparator.comparing((Bond bond) -> bond.type().name())
                                        .thenComparing(bond -> bond.from().id())
                                        .thenComparing(bond -> bond.to().id()))
                        .toList();
        List<Hold> chain = new ArrayList<>();
        deeds(view, bonds).forEach(deed -> follow(chain, deed));
        return Shape.page(chain, first, hold -> hold.shown(view, bonds));
    }

    private static boolean isAbout(String type) {
        return type.equals(OWNS) || GAINS.contains(type) || LOSSES.contains(type);
    }

    private static void follow(List<Hold> chain, Deed deed) {
        Hold last = chain.isEmpty() ? null : chain.getLast();
        boolean hasIt = last != null && last.until() == null && last.who().equals(deed.who());
        boolean hadIt =
                chain.stream()
                        .anyMatch(hold ->
                                hold.who().equals(deed.who())
                                        && Integer.valueOf(deed.session()).equals(hold.until()));
        if (!hasIt && (deed.gains() || !hadIt)) {
            end(chain, deed.session());
            chain.add(new Hold(deed.who(), deed.as(), deed.session(), null, deed.how()));
        }
        if (deed.loses() && chain.getLast().who().equals(deed.who())) {
            end(chain, deed.session());
        }
    }

    private static void end(List<Hold> chain, int session) {
        if (!chain.isEmpty() && chain.getLast().until() == null) {
            chain.add(chain.removeLast().endingIn(session));
        }
    }

    /** In the order of play; within a session, who loses it had it before who gains it. */
    private static List<Deed> deeds(View view, List<Bond> bonds) {
        Map<String, Deed> deeds = new HashMap<>();
        for (Bond bond : bonds) {
            for (Share share : bond.shares()) {
                String type = bond.type().name();
                add(deeds, view, bond, share.from(), type);
                Integer until = share.until();
                if (type.equals(OWNS) && until != null && share.hasEndedBy(view.session())) {
                    add(deeds, view, bond, until, "");
                }
            }
        }
        return deeds.values().stream()
                .sorted(
                        Comparator.comparingInt(Deed::session)
                                .thenComparing(deed -> !deed.loses())
                                .thenComparing(deed -> deed.who().id()))
                .toList();
    }

    private static void add(
            Map<String, Deed> deeds, View view, Bond bond, int session, String type) {
        Thing who = view.person(bond.from());
        deeds.computeIfAbsent(
                        who.id() + session,
                        _ -> new Deed(who, session, new ArrayList<>(), new ArrayList<>()))
                .add(bond.from(), type);
    }

    /**
     * What a person did with the thing in one session.
     *
     * @param types of what they did; empty where it ceased to be theirs
     * @param names as whom they did each
     */
    private record Deed(Thing who, int session, List<String> types, List<Thing> names) {

        void add(Thing as, String type) {
            types.add(type);
            names.add(as);
        }

        boolean gains() {
            return types.contains(OWNS) || types.stream().anyMatch(GAINS::contains);
        }

        boolean loses() {
            return types.contains("") || types.stream().anyMatch(LOSSES::contains);
        }

        /** As whom they came by it, or else as whom they had it. */
        Thing as() {
            for (int i = 0; i < types.size(); i++) {
                if (types.get(i).equals(OWNS) || GAINS.contains(types.get(i))) {
                    return names.get(i);
                }
            }
            return names.getFirst();
        }

        List<String> how() {
            var how = new TreeSet<>(types);
            how.retainAll(GAINS);
            return List.copyOf(how);
        }
    }

    private record Hold(Thing who, Thing as, int from, @Nullable Integer until, List<String> how) {

        Hold endingIn(int session) {
            return new Hold(who, as, from, session, how);
        }

        Map<String, @Nullable Object> shown(View view, List<Bond> bonds) {
            return Shape.of(
                    "holder", Shape.entity(as),
                    "fromSession", from,
                    "untilSession", until,
                    "how", how,
                    "relationships",
                            bonds.stream()
                                    .filter(bond -> view.person(bond.from()).equals(who))
                                    .map(bond ->
                                            Shape.of(
                                                    "type", bond.type().name(),
                                                    "from", Shape.entity(bond.from()),
                                                    "to", Shape.entity(bond.to()),
                                                    "weight", bond.weight()))
                                    .toList());
        }
    }
}
