package dev.loregraph.oracle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the whole network is like, and what became of it between two sessions. */
record Changes(
        String campaignId,
        @Nullable Thing about,
        int fromSession,
        int toSession,
        @Nullable List<String> types,
        double minWeight,
        int first) {

    private static final String DOCUMENT =
            """
            query($campaign: ID!, $entity: ID, $from: Int!, $to: Int!, $types: [String!], $minWeight: Float!, $asOf: AsOf,
                $recordedAt: DateTime, $first: Int) {
              changesBetween(campaignId: $campaign, fromSession: $from, toSession: $to, entityId: $entity, types: $types,
                  recordedAt: $recordedAt, first: $first) {
                totalCount pageInfo { hasNextPage }
                nodes { kind before after relationship { type from { id } to { id } weight } }
              }
              campaignNetwork(campaignId: $campaign, types: $types, minWeight: $minWeight, asOf: $asOf) {
                nodes(first: 100) { totalCount pageInfo { hasNextPage } nodes { id kind name } }
                ties(first: $first) {
                  totalCount pageInfo { hasNextPage } nodes { fromId type toId weight sinceSession }
                }
              }
            }\
            """;

    Question asked(Standpoint from) {
        Instant recordedAt = from.moment().recordedAt();
        boolean seen = about == null || about.circle().includes(from.who());
        return new Question(
                from,
                DOCUMENT,
                Shape.of(
                        "campaign", campaignId,
                        "entity", about == null ? null : about.id(),
                        "from", fromSession,
                        "to", toSession,
                        "types", types,
                        "minWeight", minWeight,
                        "asOf", from.moment().asVariable(),
                        "recordedAt", recordedAt == null ? null : recordedAt.toString(),
                        "first", first),
                seen
                        ? Map.of(
                                "changesBetween", view -> Expectation.of(changes(view)),
                                "campaignNetwork", view -> Expectation.of(network(view)))
                        : Map.of());
    }

    private Map<String, @Nullable Object> changes(View view) {
        List<Bond> before = view.at(fromSession).everything();
        Thing asked = about == null ? null : view.ledger().today(about);
        List<Change> changes =
                view.at(toSession).everything().stream()
                        .filter(bond -> types == null || types.contains(bond.type().name()))
                        .filter(bond -> asked == null || bond.touches(asked))
                        .map(bond -> new Change(bond, weightOf(bond, before)))
                        .filter(change -> change.before() != change.after().weight())
                        .sorted(Change.GREATEST_FIRST)
                        .toList();
        return Shape.page(changes, first, Change::shown);
    }

    private static double weightOf(Bond bond, List<Bond> among) {
        return among.stream()
                .filter(one ->
                        one.from().equals(bond.from())
                                && one.type().equals(bond.type())
                                && one.to().equals(bond.to()))
                .mapToDouble(Bond::weight)
                .sum();
    }

    private Map<String, @Nullable Object> network(View view) {
        List<Bond> ties =
                view.bonds().stream()
                        .filter(bond -> types == null || types.contains(bond.type().name()))
                        .filter(bond -> bond.weight() >= minWeight)
                        .sorted(
                                Comparator.comparing((Bond bond) -> bond.from().id())
                                        .thenComparing(bond -> bond.type().name())
                                        .thenComparing(bond -> bond.to().id()))
                        .toList();
        return Shape.of(
                "nodes",
                Shape.page(
                        view.things(),
                        100,
                        thing ->
                                Shape.of(
                                        "id", thing.id(),
                                        "kind", thing.kind().name(),
                                        "name", thing.name())),
                "ties",
                Shape.page(
                        ties,
                        first,
                        bond ->
                                Shape.of(
                                        "fromId", bond.from().id(),
                                        "type", bond.type().name(),
                                        "toId", bond.to().id(),
                                        "weight", bond.weight(),
                                        "sinceSession", bond.since())));
    }

    /** That a relationship weighs something else than before. */
    private record Change(Bond after, double before) {

        static final Comparator<Change> GREATEST_FIRST =
                Comparator.comparingDouble((Change change) -> -Math.abs(change.by()))
                        .thenComparing(change -> change.after().type().name())
                        .thenComparing(change -> change.after().from().id())
                        .thenComparing(change -> change.after().to().id());

        double by() {
            return Saying.rounded(after.weight() - before);
        }

        String kind() {
            return Stream.of(
                            before == 0 ? "BEGAN" : "",
                            after.weight() == 0 ? "ENDED" : "",
                            by() > 0 ? "GREW" : "SHRANK")
                    .filter(kind -> !kind.isEmpty())
                    .findFirst()
                    .orElseThrow();
        }

        Map<String, @Nullable Object> shown() {
            return Shape.of(
                    "kind", kind(),
                    "before", before,
                    "after", after.weight(),
                    "relationship",
                            Shape.of(
                                    "type", after.type().name(),
                                    "from", Shape.entity(after.from()),
                                    "to", Shape.entity(after.to()),
                                    "weight", after.weight()));
        }
    }
}
