package dev.loregraph.network.projection;

import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Changes;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Outcome;
import dev.loregraph.graph.Row;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.catalogue.TypeSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the native relationships equal to what the claims say. */
@Component
public class Projector {

    /** Among an edge's ends, that of a claim which names none. */
    public static final int OPEN_END = Span.FOREVER;

    private final CampaignTypes types;
    private final HubRanks ranks;
    private final ApplicationEventPublisher news;
    private final Command lock;
    private final Command claims;
    private final Command drop;
    private final Command write;
    private final Command dropContradictions;
    private final Command writeContradictions;

    Projector(Graph graph, CampaignTypes types, HubRanks ranks, ApplicationEventPublisher news) {
        this.ranks = ranks;
        this.types = types;
        this.news = news;
        this.lock = graph.command("network/lock-claims");
        this.claims = graph.command("network/claims-that-count");
        this.drop = graph.command("network/drop-edges");
        this.write = graph.command("network/write-edges");
        this.dropContradictions = graph.command("network/drop-contradictions");
        this.writeContradictions = graph.command("network/write-contradictions");
    }

    /**
     * Projects anew whatever these pairs touch; within the caller's transaction. Claims of a type
     * that the campaign no longer has add up to nothing.
     */
    public Changes project(String campaignId, Set<ClaimPair> pairs) {
        if (pairs.isEmpty()) {
            return Changes.NONE;
        }
        lock(campaignId);
        TypeSet known = types.asOfNow(campaignId);
        List<Scope> scopes = Scope.of(pairs, known);
        List<CountedClaim> counted = counted(scopes, known);
        Projected projected = new Projection(campaignId, known).of(counted);
        Changes changes =
                relate(campaignId, scopes, projected.edges())
                        .plus(ranks.keep(campaignId, ranked(pairs, projected), projected.edges()));
        return mayContradict(scopes, known, counted)
                ? changes.plus(contrast(campaignId, scopes, projected.contradictions()))
                : changes;
    }

    /** Whether there may be contradictions, or some that are left of a type no longer in use. */
    private static boolean mayContradict(
            List<Scope> scopes, TypeSet known, List<CountedClaim> counted) {
        return scopes.stream()
                        .anyMatch(scope ->
                                scope.isOfSeveralPairs() || known.named(scope.type()).isEmpty())
                || counted.stream().anyMatch(claim -> !claim.affirms());
    }

    private static Set<ClaimPair> ranked(Set<ClaimPair> pairs, Projected projected) {
        return Stream.concat(pairs.stream(), projected.edges().stream().map(ProjectedEdge::pair))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<CountedClaim> counted(List<Scope> scopes, TypeSet known) {
        var inUse = scopes.stream().filter(scope -> known.named(scope.type()).isPresent());
        return claims.with("scopes", rows(inUse)).list(CountedClaim::of);
    }

    private Changes relate(String campaignId, List<Scope> scopes, List<ProjectedEdge> edges) {
        Outcome<Change> dropped =
                drop.with("scopes", rows(scopes.stream()))
                        .with("keep", edges.stream().map(ProjectedEdge::id).toList())
                        .outcome(Projector::change);
        Outcome<Change> written =
                write.with("edges", edges.stream().map(ProjectedEdge::asRow).toList())
                        .outcome(Projector::change);
        var all = Stream.concat(dropped.rows().stream(), written.rows().stream()).toList();
        news.publishEvent(new CampaignChanged(campaignId, all));
        return dropped.changes().plus(written.changes());
    }

    private static Change change(Row row) {
        Audience audience = row.audience("audience");
        ClaimPair pair = ClaimPair.of(row);
        return new Change(
                Thing.RELATIONSHIP,
                pair.relationshipId(),
                List.of(pair.subjectId(), pair.objectId()),
                audience,
                audience);
    }

    private Changes contrast(
            String campaignId, List<Scope> scopes, List<Contradiction> contradictions) {
        Changes dropped =
                dropContradictions
                        .with("scopes", rows(scopes.stream()))
                        .with("keep", contradictions.stream().map(Contradiction::id).toList())
                        .run();
        if (contradictions.isEmpty()) {
            return dropped;
        }
        var rows = contradictions.stream().map(one -> one.asRow(campaignId)).toList();
        return dropped.plus(writeContradictions.with("contradictions", rows).run());
    }

    private static List<Map<String, Object>> rows(Stream<Scope> scopes) {
        return scopes.map(Scope::asRow).toList();
    }

    /**
     * Keeps whoever else changes claims of the campaign away until the transaction ends: what of it
     * follows from which claims reaches too far for locks on single entities, which would be taken
     * in any order.
     */
    public void lock(String campaignId) {
        lock.with("campaignId", campaignId).run();
    }
}
