package dev.loregraph.network.family;

import static java.util.stream.Collectors.toSet;

import dev.loregraph.codex.Entity;
import dev.loregraph.network.relationships.Relationship;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The family of somebody.
 *
 * @param entity who was asked about
 * @param relatives the nearest first
 * @param ties all between two of them, or one of them and who was asked about
 */
record Family(Entity entity, List<Relative> relatives, List<Relationship> ties) {

    static Family of(Entity entity, String personId, List<Relative> relatives, List<KinTie> ties) {
        Set<String> shown =
                Stream.concat(Stream.of(personId), relatives.stream().map(Relative::personId))
                        .collect(toSet());
        return new Family(
                entity,
                relatives,
                ties.stream()
                        .filter(tie -> tie.joinsTwo() && shown.containsAll(tie.persons()))
                        .map(KinTie::relationship)
                        .toList());
    }
}
