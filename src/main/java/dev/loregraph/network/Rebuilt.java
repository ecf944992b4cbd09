package dev.loregraph.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What projecting a campaign anew did.
 *
 * @param writes single changes; none when its relationships were right
 * @param retiredTypes the types that its claims have and the catalogue doesn't, by name
 */
public record Rebuilt(int writes, List<RetiredType> retiredTypes) {

    /** No change, since all was right. */
    public static final Rebuilt NOTHING = new Rebuilt(0, List.of());

    public Rebuilt {
        retiredTypes = List.copyOf(retiredTypes);
    }

    Rebuilt plus(Rebuilt other) {
        return new Rebuilt(
                writes + other.writes,
                RetiredType.addedUp(
                        Stream.concat(retiredTypes.stream(), other.retiredTypes.stream())));
    }

    /**
     * A type that has left the catalogue: its claims stay and count for nothing.
     *
     * @param claims accepted ones
     * @param relationships removed
     */
    public record RetiredType(String name, int claims, int relationships) {

        /** One of each name, in order. */
        static List<RetiredType> addedUp(Stream<RetiredType> types) {
            return types
                    .collect(
                            groupingBy(
                                    RetiredType::name, TreeMap::new, reducing(RetiredType::plus)))
                    .values()
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
        }

        private RetiredType plus(RetiredType other) {
            return new RetiredType(
                    name, claims + other.claims, relationships + other.relationships);
        }
    }
}
