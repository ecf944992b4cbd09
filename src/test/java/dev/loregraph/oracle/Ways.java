package dev.loregraph.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The best ways from one entity to another. */
record Ways(Thing from, Thing to, @Nullable List<String> types, int maxHops) {

    private static final double CLOSE = 1e-6;
    private static final String WAY =
            """
            { entities { id } hops weight
              steps { from { id } to { id } relationships { type from { id } to { id } weight } } }\
            """;
    private static final String DOCUMENT =
            """
            query($from: ID!, $to: ID!, $types: [String!], $maxHops: Int!, $asOf: AsOf) {
              shortest: pathBetween(fromId: $from, toId: $to, types: $types, maxHops: $maxHops, asOf: $asOf, by: SHORTEST) %1$s
              strongest: pathBetween(fromId: $from, toId: $to, types: $types, maxHops: $maxHops, asOf: $asOf, by: STRONGEST) %1$s
            }\
            """
                    .formatted(WAY);

    Question asked(Standpoint by) {
        boolean seen = from.circle().includes(by.who()) && to.circle().includes(by.who());
        return new Question(
                by,
                DOCUMENT,
                Shape.of(
                        "from", from.id(),
                        "to", to.id(),
                        "types", types,
                        "maxHops", maxHops,
                        "asOf", by.moment().asVariable()),
                seen
                        ? Map.of(
                                "shortest", view -> way(view, true),
                                "strongest", view -> way(view, false))
                        : Map.of());
    }

    private Expectation way(View view, boolean shortest) {
        var network = new Network(view, types);
        Thing start = view.ledger().today(from);
        Thing end = view.ledger().today(to);
        if (view.identities(start).contains(end)) {
            return Expectation.of(
                    Shape.of(
                            "entities",
                            Shape.entities(List.of(start)),
                            "hops",
                            0,
                            "weight",
                            0.0,
                            "steps",
                            List.of()));
        }
        double[] least = network.leastResistances(view.person(start), view.person(end), maxHops);
        return answer -> objection(answer, network, start, end, best(least, shortest));
    }

    /** How many steps the best way has; 0 where there is none. */
    private static Best best(double[] least, boolean shortest) {
        Best best = new Best(0, Double.POSITIVE_INFINITY, shortest);
        for (int hops = 1; hops < least.length; hops++) {
            boolean better = least[hops] < best.resistance() - 1e-12;
            if (better && (best.hops() == 0 || !shortest)) {
                best = new Best(hops, least[hops], shortest);
            }
        }
        return best;
    }

    private record Best(int hops, double resistance, boolean shortest) {}

    /**
     * Of equally good ways any will do; but it must be one, and tell all that relates its people.
     */
    private static Optional<String> objection(
            @Nullable Object answer, Network network, Thing start, Thing end, Best best) {
        if (best.hops() == 0) {
            return answer == null ? Optional.empty() : Optional.of("there is no way");
        }
        if (!(answer instanceof Map<?, ?> way)) {
            return Optional.of("there is a way, " + best);
        }
        List<Thing> on = network.things(way.get("entities"));
        List<Thing> persons = on.stream().map(network::person).toList();
        if (!on.getFirst().equals(start) || !on.getLast().equals(end)) {
            return Optional.of("not from " + start + " to " + end);
        }
        if (persons.stream().distinct().count() < persons.size()) {
            return Optional.of("somebody twice: " + persons);
        }
        double resistance = 0;
        List<Map<String, @Nullable Object>> steps = new ArrayList<>();
        for (int i = 1; i < on.size(); i++) {
            List<Bond> between = network.between(persons.get(i - 1), persons.get(i));
            resistance += 1 / between.stream().mapToDouble(Bond::weight).sum();
            steps.add(
                    Shape.of(
                            "from", Shape.entity(on.get(i - 1)),
                            "to", Shape.entity(on.get(i)),
                            "relationships", between.stream().map(Ways::shown).toList()));
        }
        boolean isTooLong = best.shortest() && on.size() - 1 != best.hops();
        if (isTooLong || Math.abs(resistance - best.resistance()) > CLOSE) {
            return Optional.of("resists " + resistance + ", the best is " + best);
        }
        Object expected =
                Shape.of(
                        "entities",
                        Shape.entities(on),
                        "hops",
                        on.size() - 1,
                        "weight",
                        Saying.rounded(1 / resistance),
                        "steps",
                        steps);
        return Expectation.of(expected).objectionTo(answer);
    }

    private static Map<String, @Nullable Object> shown(Bond bond) {
        return Shape.of(
                "type", bond.type().name(),
                "from", Shape.entity(bond.from()),
                "to", Shape.entity(bond.to()),
                "weight", bond.weight());
    }

    /** Who is related to whom, each person once. */
    private static final class Network {

        private final View view;
        private final Map<Thing, Thing> persons = new HashMap<>();
        private final List<Bond> bonds;

        Network(View view, @Nullable List<String> types) {
            this.view = view;
            view.things().forEach(thing -> persons.put(thing, view.person(thing)));
            this.bonds =
                    view.bonds().stream()
                            .filter(bond -> types == null || types.contains(bond.type().name()))
                            .filter(bond -> !person(bond.from()).equals(person(bond.to())))
                            .toList();
        }

        Thing person(Thing thing) {
            return Objects.requireNonNull(persons.get(thing));
        }

        List<Thing> things(@Nullable Object entities) {
            return ((List<?>) Objects.requireNonNull(entities))
                    .stream()
                            .map(entity -> ((Map<?, ?>) entity).get("id"))
                            .map(id ->
                                    view.things().stream()
                                            .filter(thing -> thing.id().equals(id))
                                            .findFirst()
                                            .orElseThrow())
                            .toList();
        }

        List<Bond> between(Thing one, Thing other) {
            return bonds.stream()
                    .filter(bond ->
                            Set.of(person(bond.from()), person(bond.to()))
                                    .equals(Set.of(one, other)))
                    .toList();
        }

        /** By the number of steps, what a walk of so many resists at least. */
        double[] leastResistances(Thing start, Thing end, int maxHops) {
            List<Thing> all = persons.values().stream().distinct().toList();
            Map<Thing, Double> reached = Map.of(start, 0.0);
            double[] least = new double[maxHops + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            for (int hops = 1; hops <= maxHops; hops++) {
                Map<Thing, Double> next = new HashMap<>();
                for (Map.Entry<Thing, Double> one : reached.entrySet()) {
                    for (Thing other : all) {
                        double weight =
                                other.equals(one.getKey())
                                        ? 0
                                        : between(one.getKey(), other).stream()
                                                .mapToDouble(Bond::weight)
                                                .sum();
                        if (weight > 0) {
                            next.merge(other, one.getValue() + 1 / weight, Math::min);
                        }
                    }
                }
                least[hops] = next.getOrDefault(end, Double.POSITIVE_INFINITY);
                reached = next;
            }
            return least;
        }
    }
}
