package dev.loregraph.network.projection;

import dev.loregraph.graph.Changes;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.network.catalogue.RelationshipTypes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps the native relationships equal to what the claims say. */
@Component
public class Projector {

    /** Among an edge's ends, that of a claim which names none. */
    public static final int OPEN_END = CountedClaim.FOREVER;

    private final RelationshipTypes types;
    private final Projection projection;
    private final Command lock;
    private final Command claims;
    private final Command drop;
    private final Command write;

    Projector(Graph graph, RelationshipTypes types) {
        this.types = types;
        this.projection = new Projection(types);
        this.lock = graph.command("network/lock-entities");
        this.claims = graph.command("network/claims-that-count");
        this.drop = graph.command("network/drop-edges");
        this.write = graph.command("network/write-edges");
    }

    /**
     * Projects anew whatever these pairs touch; within the caller's transaction. Claims of a type
     * that has left the catalogue add up to nothing.
     */
    public Changes project(String campaignId, Set<ClaimPair> pairs) {
        if (pairs.isEmpty()) {
            return Changes.NONE;
        }
        lock(pairs);
        List<Scope> scopes = Scope.of(pairs, types);
        List<ProjectedEdge> edges = projection.edgesOf(campaignId, counting(scopes));
        Changes dropped =
                drop.with("scopes", rows(scopes.stream()))
                        .with("keep", edges.stream().map(ProjectedEdge::id).toList())
                        .run();
        return dropped.plus(
                write.with("edges", edges.stream().map(ProjectedEdge::asRow).toList()).run());
    }

    private List<CountedClaim> counting(List<Scope> scopes) {
        var known = scopes.stream().filter(scope -> types.named(scope.type()).isPresent());
        return claims.with("scopes", rows(known)).list(CountedClaim::of);
    }

    private static List<Map<String, Object>> rows(Stream<Scope> scopes) {
        return scopes.map(Scope::asRow).toList();
    }

    /** Keeps other writers away from the entities of these pairs until the transaction ends. */
    public void lock(Set<ClaimPair> pairs) {
        if (!pairs.isEmpty()) {
            lock.with("ids", entitiesOf(pairs)).run();
        }
    }

    private static List<String> entitiesOf(Collection<ClaimPair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.subjectId(), pair.objectId()))
                .distinct()
                .sorted()
                .toList();
    }
}
