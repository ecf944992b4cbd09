package dev.loregraph.network.projection;

import static java.util.stream.Collectors.joining;

import dev.loregraph.network.catalogue.RelationshipTypes;
import java.util.Arrays;
import java.util.List;

/** What claims add up to, in words that are easily compared. */
final class Judged {

    private static final Projection PROJECTION =
            new Projection("campaign", new RelationshipTypes().catalogue());

    private Judged() {}

    static Projected projected(Said... claims) {
        return PROJECTION.of(Arrays.stream(claims).map(Said::claim).toList());
    }

    static Projected projected(List<CountedClaim> claims) {
        return PROJECTION.of(claims);
    }

    /** By claim, its sessions as known today: {@code 1..4} excludes the 4, {@code 3..} is open. */
    static String holding(Said... claims) {
        return projected(claims).edges().stream()
                .flatMap(edge -> edge.shares().stream())
                .filter(ClaimShare::isKnownToday)
                .map(share -> share.claim().id() + " " + inWords(share.extent().sessions()))
                .sorted()
                .collect(joining(", "));
    }

    /** {@code a-b@3}: a and b contradict each other from session 3 on. */
    static String contradictions(Said... claims) {
        return projected(claims).contradictions().stream()
                .filter(one -> one.known().getLast().period().lastsUntilToday())
                .map(one ->
                        "%s-%s@%d"
                                .formatted(
                                        one.one().id(),
                                        one.other().id(),
                                        one.known().getLast().session()))
                .sorted()
                .collect(joining(", "));
    }

    private static String inWords(Span span) {
        return span.from() + ".." + (span.until() == Span.FOREVER ? "" : span.until());
    }
}
