package dev.loregraph.oracle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import dev.loregraph.codex.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is around an entity: its relationships, whom it met, and what these lead to. */
record Around(
        Thing about,
        @Nullable List<String> types,
        String direction,
        @Nullable List<EntityKind> kinds,
        @Nullable Double minWeight,
        int first,
        int depth,
        int limit) {

    private static final String BOND =
            """
            type from { id } to { id } weight strength(halfLife: 4) confidence sinceSession untilSession
            history { session change weight claimId }\
            """;
    private static final String DOCUMENT =
            """
            query($id: ID!, $asOf: AsOf, $types: [String!], $direction: Direction, $kinds: [EntityKind!], $minWeight: Float,
                $first: Int, $depth: Int, $limit: Int) {
              entity(id: $id) {
                id
                sameAs(asOf: $asOf) { id }
                relationships(types: $types, direction: $direction, kinds: $kinds, minWeight: $minWeight, asOf: $asOf, first: $first) {
                  totalCount pageInfo { hasNextPage }
                  nodes { %s statements(first: 100) { totalCount nodes { id } } }
                }
              }
              whoMet(entityId: $id, asOf: $asOf, kinds: $kinds, first: $first) {
                totalCount pageInfo { hasNextPage }
                nodes { who { id } whoAs { id } metAs { id } firstSession { number } lastSession { number } times weight }
              }
              neighbourhood(entityId: $id, depth: $depth, minWeight: $minWeight, asOf: $asOf, limit: $limit) {
                nodes { id } truncated edges { type from { id } to { id } weight }
              }
            }\
            """
                    .formatted(BOND);

    Question asked(Standpoint from) {
        return new Question(
                from,
                DOCUMENT,
                Shape.of(
                        "id", about.id(),
                        "asOf", from.moment().asVariable(),
                        "types", types,
                        "direction", direction,
                        "kinds", kinds == null ? null : kinds.stream().map(Enum::name).toList(),
                        "minWeight", minWeight,
                        "first", first,
                        "depth", depth,
                        "limit", limit),
                about.circle().includes(from.who())
                        ? Map.of(
                                "entity", view -> Expectation.of(entity(view)),
                                "whoMet", view -> Expectation.of(whoMet(view)),
                                "neighbourhood", view -> Expectation.of(neighbourhood(view)))
                        : Map.of());
    }

    private Map<String, @Nullable Object> entity(View view) {
        Thing asked = view.ledger().today(about);
        Set<Thing> selves = view.identities(asked);
        List<Bond> bonds =
                view.bonds().stream()
                        .filter(bond -> isOf(bond, selves))
                        .filter(bond -> types == null || types.contains(bond.type().name()))
                        .filter(bond -> leads(bond, selves))
                        .filter(bond -> isToKind(bond, selves, asked))
                        .filter(bond -> minWeight == null || bond.weight() >= minWeight)
                        .toList();
        return Shape.of(
                "id",
                asked.id(),
                "sameAs",
                Shape.entities(
                        selves.stream()
                                .filter(Predicate.not(asked::equals))
                                .sorted(Comparator.comparing(Thing::name))
                                .toList()),
                "relationships",
                Shape.page(bonds, first, bond -> shown(bond, view)));
    }

    /** What somebody's own names did to each other isn't told, but that they are one. */
    private static boolean isOf(Bond bond, Set<Thing> selves) {
        boolean within = selves.contains(bond.from()) && selves.contains(bond.to());
        return within
                ? bond.type().name().equals("SAME_AS")
                : selves.contains(bond.from()) || selves.contains(bond.to());
    }

    private boolean leads(Bond bond, Set<Thing> selves) {
        return bond.type().symmetric()
                || switch (direction) {
                    case "OUT" -> selves.contains(bond.from());
                    case "IN" -> selves.contains(bond.to());
                    default -> true;
                };
    }

    private boolean isToKind(Bond bond, Set<Thing> selves, Thing asked) {
        return kinds == null
                || List.of(bond.from(), bond.to()).stream()
                        .filter(end ->
                                !selves.contains(end) || (isSameness(bond) && !end.equals(asked)))
                        .anyMatch(end -> kinds.contains(end.kind()));
    }

    private static boolean isSameness(Bond bond) {
        return bond.type().name().equals("SAME_AS");
    }

    private static Map<String, @Nullable Object> shown(Bond bond, View view) {
        List<Map<String, @Nullable Object>> statements =
                view.told().stream()
                        .filter(claim -> claim.session() <= view.session())
                        .filter(claim ->
                                claim.type().equals(bond.type())
                                        && claim.subject().equals(bond.from())
                                        && claim.object().equals(bond.to()))
                        .map(claim -> Shape.of("id", claim.id()))
                        .toList();
        return Shape.of(
                "type", bond.type().name(),
                "from", Shape.entity(bond.from()),
                "to", Shape.entity(bond.to()),
                "weight", bond.weight(),
                "strength", bond.strength(view.now(), 4),
                "confidence", bond.confidence(),
                "sinceSession", bond.since(),
                "untilSession", bond.until(),
                "history", bond.history(),
                "statements", Shape.of("totalCount", statements.size(), "nodes", statements));
    }

    private Map<String, @Nullable Object> whoMet(View view) {
        Set<Thing> selves = view.identities(view.ledger().today(about));
        Map<Thing, Map<Thing, List<Bond>>> met =
                view.bonds(Set.of("MET")).stream()
                        .filter(bond -> isOf(bond, selves))
                        .filter(bond -> kinds == null || kinds.contains(met(bond, selves).kind()))
                        .collect(
                                groupingBy(
                                        bond -> view.person(met(bond, selves)),
                                        groupingBy(bond -> met(bond, selves))));
        List<Visit> visits = met.values().stream().map(Visit::of).sorted(Visit.IN_ORDER).toList();
        return Shape.page(visits, first, visit -> meeting(visit, selves));
    }

    private static Thing met(Bond bond, Set<Thing> selves) {
        return selves.contains(bond.from()) ? bond.to() : bond.from();
    }

    /**
     * Meetings with one person, under whatever names; shown is the one that they weigh most for.
     */
    private record Visit(Thing who, Set<Thing> names, List<Bond> bonds) {

        static final Comparator<Visit> IN_ORDER =
                Comparator.comparingDouble((Visit visit) -> -weight(visit.bonds()))
                        .thenComparing(visit -> visit.who().name())
                        .thenComparing(visit -> visit.who().id());

        static Visit of(Map<Thing, List<Bond>> byName) {
            Thing who =
                    byName.keySet().stream()
                            .min(
                                    Comparator.comparingDouble((Thing name) ->
                                                    -weight(byName.getOrDefault(name, List.of())))
                                            .thenComparing(Thing::name)
                                            .thenComparing(Thing::id))
                            .orElseThrow();
            return new Visit(
                    who, byName.keySet(), byName.values().stream().flatMap(List::stream).toList());
        }
    }

    private static Map<String, @Nullable Object> meeting(Visit visit, Set<Thing> selves) {
        List<Bond> bonds = visit.bonds();
        TreeSet<Integer> sessions =
                bonds.stream()
                        .flatMap(bond -> bond.holding().stream())
                        .map(Share::from)
                        .collect(Collectors.toCollection(TreeSet::new));
        return Shape.of(
                "who", Shape.entity(visit.who()),
                "whoAs",
                        Shape.entities(
                                visit.names().stream()
                                        .sorted(Comparator.comparing(Thing::name))
                                        .toList()),
                "metAs",
                        Shape.entities(
                                bonds.stream()
                                        .map(bond ->
                                                selves.contains(bond.from())
                                                        ? bond.from()
                                                        : bond.to())
                                        .distinct()
                                        .sorted(Comparator.comparing(Thing::name))
                                        .toList()),
                "firstSession", Shape.of("number", sessions.first()),
                "lastSession", Shape.of("number", sessions.last()),
                "times", sessions.size(),
                "weight", weight(bonds));
    }

    private static double weight(Collection<Bond> bonds) {
        return Saying.rounded(bonds.stream().mapToDouble(Bond::weight).sum());
    }

    /** The nearest first, and of those the ones that most relates to what is a step nearer. */
    private Map<String, @Nullable Object> neighbourhood(View view) {
        Thing root = view.ledger().today(about);
        List<Bond> bonds =
                view.bonds().stream()
                        .filter(bond -> minWeight == null || bond.weight() >= minWeight)
                        .toList();
        Set<Thing> found = new LinkedHashSet<>(List.of(root));
        found.addAll(view.identities(root));
        Set<Thing> ring = Set.copyOf(found);
        for (int step = 0; step < depth; step++) {
            Set<Thing> next = next(view, bonds, ring, found);
            found.addAll(next);
            ring = next;
        }
        List<Thing> nodes = found.stream().limit(limit).toList();
        List<Bond> among =
                bonds.stream()
                        .filter(bond -> nodes.contains(bond.from()) && nodes.contains(bond.to()))
                        .toList();
        return Shape.of(
                "nodes", Shape.entities(nodes),
                "truncated", found.size() > limit || among.size() > 4 * limit,
                "edges", among.stream().limit(4L * limit).map(Around::drawn).toList());
    }

    private static Set<Thing> next(View view, List<Bond> bonds, Set<Thing> ring, Set<Thing> found) {
        Map<Thing, Double> weights = new TreeMap<>(View.BY_ID);
        weights.putAll(
                bonds.stream()
                        .filter(bond -> ring.contains(bond.from()) != ring.contains(bond.to()))
                        .collect(
                                groupingBy(
                                        bond ->
                                                ring.contains(bond.from())
                                                        ? bond.to()
                                                        : bond.from(),
                                        summingDouble(Bond::weight))));
        weights.keySet().removeAll(found);
        Set<Thing> next = new LinkedHashSet<>();
        List<Map.Entry<Thing, Double>> strongest = new ArrayList<>(weights.entrySet());
        strongest.sort(Comparator.comparingDouble(one -> -Saying.rounded(one.getValue())));
        for (Map.Entry<Thing, Double> one : strongest) {
            next.add(one.getKey());
            next.addAll(view.identities(one.getKey()));
        }
        return next;
    }

    private static Map<String, @Nullable Object> drawn(Bond bond) {
        return Shape.of(
                "type", bond.type().name(),
                "from", Shape.entity(bond.from()),
                "to", Shape.entity(bond.to()),
                "weight", bond.weight());
    }
}
