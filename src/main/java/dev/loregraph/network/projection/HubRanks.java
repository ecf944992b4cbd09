package dev.loregraph.network.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Changes;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps the relationships of entities that have very many in the order in which they are listed, so
 * that a page of them needn't weigh all; see decision 16.
 */
@Component
class HubRanks {

    /**
     * How much must lead to or from an entity, of whatever sort, for it to be a hub from then on.
     */
    private static final int LEAST = 1_000;

    private static final int AT_ONCE = 2_000;

    private final Command hubsAmong;
    private final Command mark;
    private final Command weights;
    private final Command write;

    HubRanks(Graph graph) {
        this.hubsAmong = graph.command("network/hubs-among");
        this.mark = graph.command("network/mark-hub");
        this.weights = graph.command("network/weights-of-hub");
        this.write = graph.command("network/write-ranks");
    }

    /**
     * Ranks these relationships anew at those of their ends that are hubs.
     *
     * @param edges all that there are of these pairs now
     */
    Changes keep(String campaignId, Set<ClaimPair> pairs, List<ProjectedEdge> edges) {
        List<Hub> hubs = hubsAmong(pairs);
        if (hubs.isEmpty()) {
            return Changes.NONE;
        }
        List<Weight> standing = edges.stream().map(Weight::of).toList();
        return hubs.stream()
                .map(hub ->
                        hub.isNew()
                                ? begin(campaignId, hub.id())
                                : rank(campaignId, hub.id(), pairs, standing))
                .reduce(Changes.NONE, Changes::plus);
    }

    private List<Hub> hubsAmong(Set<ClaimPair> pairs) {
        List<String> ends =
                pairs.stream()
                        .flatMap(pair -> Stream.of(pair.subjectId(), pair.objectId()))
                        .distinct()
                        .sorted()
                        .toList();
        return hubsAmong.with("ids", ends).with("least", LEAST).list(Hub::of);
    }

    private Changes begin(String campaignId, String hubId) {
        List<Weight> all = weights.with("id", hubId).list(Weight::of);
        Set<ClaimPair> pairs = all.stream().map(Weight::pair).collect(Collectors.toSet());
        return mark.with("id", hubId).run().plus(rank(campaignId, hubId, pairs, all));
    }

    private Changes rank(
            String campaignId, String hubId, Set<ClaimPair> pairs, List<Weight> weights) {
        Map<ClaimPair, Map<Audience, Double>> byPair =
                weights.stream()
                        .collect(
                                groupingBy(
                                        Weight::pair,
                                        groupingBy(
                                                Weight::audience, summingDouble(Weight::weight))));
        Function<ClaimPair, List<Rank>> ranks =
                pair -> Rank.of(pair, byPair.getOrDefault(pair, Map.of()));
        return pairs.stream()
                .filter(pair -> pair.subjectId().equals(hubId) || pair.objectId().equals(hubId))
                .sorted(ClaimPair.IN_ORDER)
                .map(pair -> place(campaignId, hubId, pair, ranks.apply(pair)))
                .gather(Gatherers.windowFixed(AT_ONCE))
                .map(some -> write.with("places", some).run())
                .reduce(Changes.NONE, Changes::plus);
    }

    private static Map<String, Object> place(
            String campaignId, String hubId, ClaimPair pair, List<Rank> ranks) {
        return Map.of(
                "hubId", hubId,
                "relationshipId", pair.relationshipId(),
                "keep", ranks.stream().map(rank -> rank.idAt(hubId)).toList(),
                "ranks", ranks.stream().map(rank -> rank.asRowAt(hubId, campaignId)).toList());
    }

    /** An entity with very many relationships. */
    private record Hub(String id, boolean isNew) {

        static Hub of(Row row) {
            return new Hub(row.text("id"), row.flag("isNew"));
        }
    }

    /** What a relationship weighs today to one audience, apart from what others see of it. */
    private record Weight(ClaimPair pair, Audience audience, double weight) {

        static Weight of(Row row) {
            return new Weight(ClaimPair.of(row), row.audience("audience"), row.number("weight"));
        }

        static Weight of(ProjectedEdge edge) {
            return new Weight(edge.pair(), edge.audience(), edge.weightToday());
        }
    }
}
