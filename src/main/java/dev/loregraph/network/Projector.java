package dev.loregraph.network;

import dev.loregraph.graph.Changes;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps the native relationships equal to what the accepted claims say. */
@Component
class Projector {

    private static final int PAIRS_AT_ONCE = 2_000;

    private final Graph graph;
    private final RelationshipTypes types;
    private final Projection projection;
    private final Command lock;
    private final Command claims;
    private final Command drop;
    private final Command write;
    private final Command pairsOfCampaign;
    private final Command dropAll;

    Projector(Graph graph, RelationshipTypes types) {
        this.graph = graph;
        this.types = types;
        this.projection = new Projection(types);
        this.lock = graph.command("network/lock-entities");
        this.claims = graph.command("network/claims-that-count");
        this.drop = graph.command("network/drop-edges");
        this.write = graph.command("network/write-edges");
        this.pairsOfCampaign = graph.command("network/pairs-of-campaign");
        this.dropAll = graph.command("network/drop-edges-of-campaign");
    }

    /** Projects anew whatever these pairs touch; within the caller's transaction. */
    Changes project(String campaignId, Set<ClaimPair> pairs) {
        if (pairs.isEmpty()) {
            return Changes.NONE;
        }
        lock(pairs);
        List<Map<String, Object>> scopes = scopesOf(pairs);
        List<AcceptedClaim> counting = claims.with("scopes", scopes).list(AcceptedClaim::of);
        List<ProjectedEdge> edges = projection.edgesOf(campaignId, counting);
        Changes dropped =
                drop.with("scopes", scopes)
                        .with("keep", edges.stream().map(ProjectedEdge::id).toList())
                        .run();
        return dropped.plus(
                write.with("edges", edges.stream().map(ProjectedEdge::asRow).toList()).run());
    }

    /** Keeps other writers away from the entities of these pairs until the transaction ends. */
    void lock(Set<ClaimPair> pairs) {
        if (!pairs.isEmpty()) {
            lock.with("ids", entitiesOf(pairs)).run();
        }
    }

    /** Drops every relationship of the campaign and projects it again from the claims. */
    void rebuild(String campaignId) {
        graph.inTransaction(() -> {
            dropAll.with("campaignId", campaignId).with("types", types.names()).run();
            List<ClaimPair> pairs =
                    pairsOfCampaign.with("campaignId", campaignId).list(ClaimPair::of);
            for (int from = 0; from < pairs.size(); from += PAIRS_AT_ONCE) {
                int to = Math.min(from + PAIRS_AT_ONCE, pairs.size());
                project(campaignId, Set.copyOf(pairs.subList(from, to)));
            }
        });
    }

    private static List<String> entitiesOf(Collection<ClaimPair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.subjectId(), pair.objectId()))
                .distinct()
                .sorted()
                .toList();
    }

    private List<Map<String, Object>> scopesOf(Set<ClaimPair> pairs) {
        return pairs.stream().map(this::scopeOf).collect(Collectors.toSet()).stream()
                .sorted()
                .map(Scope::asRow)
                .toList();
    }

    private Scope scopeOf(ClaimPair pair) {
        RelationshipType type = types.named(pair.type()).orElseThrow();
        if (type.functional()) {
            return new Scope("SUBJECT", pair.subjectId(), pair.type(), "");
        }
        return type.inverseFunctional()
                ? new Scope("OBJECT", "", pair.type(), pair.objectId())
                : new Scope("PAIR", pair.subjectId(), pair.type(), pair.objectId());
    }

    /**
     * The claims that must be looked at together: of one pair, or all that could end each other.
     */
    private record Scope(String kind, String subjectId, String type, String objectId)
            implements Comparable<Scope> {

        Map<String, Object> asRow() {
            return Map.of("kind", kind, "subjectId", subjectId, "type", type, "objectId", objectId);
        }

        @Override
        public int compareTo(Scope other) {
            return toString().compareTo(other.toString());
        }
    }
}
