package dev.loregraph.network.family;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.loregraph.codex.Entity;
import dev.loregraph.network.family.KinTie.Step;
import dev.loregraph.network.family.KinTie.Way;
import dev.loregraph.network.relationships.Relationship;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A family as it looks from one of its persons: everybody is what the shortest way makes them, by
 * blood before by marriage.
 */
final class Kindred {

    private static final Comparator<Step> IN_ORDER =
            Comparator.comparing(Step::way).thenComparing(Step::toId);

    private final Map<String, List<Step>> stepsFrom;
    private final Map<String, Set<String>> parents;
    private final Map<String, Entity> names = new HashMap<>();

    /**
     * @param ties in the order in which they name people
     */
    Kindred(List<KinTie> ties) {
        List<Step> steps =
                ties.stream()
                        .filter(KinTie::joinsTwo)
                        .flatMap(tie -> tie.steps().stream())
                        .toList();
        this.stepsFrom = steps.stream().sorted(IN_ORDER).collect(groupingBy(Step::fromId));
        this.parents = new HashMap<>();
        stepsFrom.forEach((child, from) ->
                parents.put(
                        child,
                        from.stream()
                                .filter(step -> step.way() == Way.UP)
                                .map(Step::toId)
                                .collect(toSet())));
        for (KinTie tie : ties) {
            names.putIfAbsent(tie.fromId(), tie.relationship().from());
            names.putIfAbsent(tie.toId(), tie.relationship().to());
        }
    }

    private record Reached(String personId, Descent descent, List<Step> path) {

        Stream<Reached> further(List<Step> steps, int generations) {
            return steps.stream()
                    .flatMap(step ->
                            descent.then(step.way(), generations).stream()
                                    .map(next ->
                                            new Reached(
                                                    step.toId(),
                                                    next,
                                                    Stream.concat(path.stream(), Stream.of(step))
                                                            .toList())));
        }

        /** This one, unless the other is as near and by blood. */
        Reached orByBlood(Reached other) {
            boolean asNear = other.path().size() == path.size();
            return asNear && !descent.isByBlood() && other.descent().isByBlood() ? other : this;
        }

        Place place() {
            return new Place(personId, descent);
        }
    }

    private record Place(String personId, Descent descent) {}

    /** Everybody up and down so many generations, the nearest first. */
    List<Relative> relativesOf(String personId, int generations) {
        SequencedMap<String, Reached> found = new LinkedHashMap<>();
        Set<Place> seen = new HashSet<>();
        var waiting = new ArrayDeque<Reached>();
        var start = new Reached(personId, Descent.START, List.of());
        waiting.add(start);
        while (!waiting.isEmpty()) {
            Reached here = waiting.remove();
            found.merge(here.personId(), here, Reached::orByBlood);
            here.further(stepsFrom.getOrDefault(here.personId(), List.of()), generations)
                    .filter(next -> !next.personId().equals(personId))
                    .filter(next -> seen.add(next.place()))
                    .forEach(waiting::add);
        }
        found.remove(personId);
        return found.values().stream().map(one -> relative(personId, one)).toList();
    }

    private Relative relative(String rootId, Reached reached) {
        return new Relative(
                reached.personId(),
                name(reached.personId()),
                kinship(rootId, reached),
                reached.descent().degree().orElse(null),
                reached.descent().generation(),
                reached.path().stream().map(this::pathTie).toList());
    }

    private Kinship kinship(String rootId, Reached reached) {
        Kinship kinship = reached.descent().kinship();
        return kinship == Kinship.SIBLING && areHalf(rootId, reached.personId())
                ? Kinship.HALF_SIBLING
                : kinship;
    }

    /** When both parents of both are known and one of them is the same. */
    private boolean areHalf(String one, String other) {
        Set<String> ofOne = parents.getOrDefault(one, Set.of());
        Set<String> ofOther = parents.getOrDefault(other, Set.of());
        return ofOne.size() > 1
                && ofOther.size() > 1
                && ofOne.stream().filter(ofOther::contains).count() == 1;
    }

    private Relative.PathTie pathTie(Step step) {
        List<Relationship> all =
                stepsFrom.getOrDefault(step.fromId(), List.of()).stream()
                        .filter(one -> one.way() == step.way() && one.toId().equals(step.toId()))
                        .map(Step::relationship)
                        .toList();
        return new Relative.PathTie(name(step.fromId()), name(step.toId()), all);
    }

    private Entity name(String personId) {
        return Objects.requireNonNull(names.get(personId));
    }
}
