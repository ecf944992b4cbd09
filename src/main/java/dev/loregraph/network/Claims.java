package dev.loregraph.network;

import dev.loregraph.graph.Changes;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the sources say: written by runs, and the truth that relationships are projected from. */
@Component
public class Claims {

    private final Graph graph;
    private final RelationshipTypes types;
    private final Relationships relationships;
    private final Command claimsOfSession;
    private final Command write;
    private final Command retract;
    private final Command pairsOfRun;
    private final Command obstacles;
    private final Command delete;
    private final Command restore;
    private final Command narrow;

    Claims(Graph graph, RelationshipTypes types, Relationships relationships) {
        this.graph = graph;
        this.types = types;
        this.relationships = relationships;
        this.claimsOfSession = graph.command("network/claims-of-session");
        this.write = graph.command("network/write-claims");
        this.retract = graph.command("network/retract-claims");
        this.pairsOfRun = graph.command("network/pairs-of-run");
        this.obstacles = graph.command("network/obstacles-to-undoing");
        this.delete = graph.command("network/delete-claims-of-run");
        this.restore = graph.command("network/restore-claims-of-run");
        this.narrow = graph.command("network/narrow-claims-about");
    }

    /**
     * Makes the session's claims what the drafts say, with the fewest writes: equal ones stay,
     * changed ones are superseded, and those of this extractor that no draft repeats are retracted.
     * What a person accepted or rejected stays as it is. Where two drafts say the same, the first
     * counts.
     */
    public ClaimChanges reconcile(ClaimSource source, List<ClaimDraft> drafts) {
        return graph.inTransaction(() -> reconciled(source, drafts));
    }

    private ClaimChanges reconciled(ClaimSource source, List<ClaimDraft> drafts) {
        List<KnownClaim> known =
                claimsOfSession
                        .with("sessionId", source.sessionId())
                        .with("extractor", source.extractor())
                        .list(KnownClaim::of);
        var plan = ClaimPlan.of(source, known, byKey(drafts));
        Changes changes =
                retract(source, plan.superseded(), ClaimStatus.SUPERSEDED)
                        .plus(retract(source, plan.gone(), ClaimStatus.RETRACTED))
                        .plus(write(source, plan.fresh()))
                        .plus(relationships.project(source.campaignId(), plan.pairs()));
        return new ClaimChanges(
                plan.accepted(),
                plan.fresh().size() - plan.accepted(),
                plan.unchanged(),
                plan.gone().size(),
                changes);
    }

    private Map<String, ClaimDraft> byKey(List<ClaimDraft> drafts) {
        return drafts.stream()
                .map(this::inCanonicalDirection)
                .collect(
                        Collectors.toMap(
                                ClaimDraft::key, Function.identity(), (first, _) -> first));
    }

    private ClaimDraft inCanonicalDirection(ClaimDraft draft) {
        RelationshipType type =
                types.named(draft.type())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no relationship type " + draft.type()));
        return type.symmetric() && draft.subjectId().compareTo(draft.objectId()) > 0
                ? draft.mirrored()
                : draft;
    }

    private Changes write(ClaimSource source, List<ClaimDraft> drafts) {
        if (drafts.isEmpty()) {
            return Changes.NONE;
        }
        var rows = drafts.stream().map(draft -> ClaimRow.of(source, draft, types)).toList();
        return write.with("runId", source.runId()).with("claims", rows).run();
    }

    private Changes retract(ClaimSource source, List<KnownClaim> claims, ClaimStatus status) {
        if (claims.isEmpty()) {
            return Changes.NONE;
        }
        return retract.with("runId", source.runId())
                .with("ids", claims.stream().map(KnownClaim::id).toList())
                .with("status", status.name())
                .with("at", ClaimRow.stored(source.recordedAt()))
                .run();
    }

    /**
     * Takes back everything the run did to claims, exactly.
     *
     * @throws Refusal CONFLICT when a person has since decided on one of its claims, or a later run
     *     builds on them
     */
    public void undo(String campaignId, String runId) {
        graph.inTransaction(() -> {
            refuseObstacles(runId);
            Set<ClaimPair> pairs =
                    new HashSet<>(pairsOfRun.with("runId", runId).list(ClaimPair::of));
            delete.with("runId", runId).run();
            restore.with("runId", runId).run();
            relationships.project(campaignId, pairs);
        });
    }

    private void refuseObstacles(String runId) {
        List<String> found = obstacles.with("runId", runId).list(row -> row.text("obstacle"));
        if (!found.isEmpty()) {
            throw Refusal.conflict("runId", "can't be undone now: " + String.join("; ", found));
        }
    }

    /** Narrows every claim about the entity to its audience, and what was projected from them. */
    public void narrowTo(String campaignId, String entityId) {
        graph.inTransaction(() -> {
            List<ClaimPair> pairs = narrow.with("entityId", entityId).list(ClaimPair::of);
            relationships.project(campaignId, Set.copyOf(pairs));
        });
    }

    /** Drops all relationships of the campaign and projects them from the claims again. */
    public void rebuildRelationships(String campaignId) {
        relationships.rebuild(campaignId);
    }
}
