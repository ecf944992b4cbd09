package dev.loregraph.network;

import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.codex.EntityAudienceChanged;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Changes;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Outcome;
import dev.loregraph.journal.JournalAudienceChanged;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.network.clocks.RecordedTime;
import dev.loregraph.network.parts.Parts;
import dev.loregraph.network.parts.Today;
import dev.loregraph.network.projection.Circle;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.network.projection.Hierarchies;
import dev.loregraph.network.projection.Projector;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the sources say: written by runs, and the truth that relationships are projected from. */
@Component
public class Claims {

    private final Graph graph;
    private final RelationshipTypes types;
    private final Projector projector;
    private final Hierarchies hierarchies;
    private final Parts parts;
    private final Rebuilder rebuilder;
    private final ApplicationEventPublisher news;
    private final Command claimsOfSession;
    private final Command write;
    private final Command retract;
    private final Command pairsOfRun;
    private final Command delete;
    private final Command restore;
    private final Command deriveAudiences;
    private final Command deriveAudiencesOfJournal;

    Claims(
            Graph graph,
            RelationshipTypes types,
            Projector projector,
            Hierarchies hierarchies,
            Parts parts,
            Rebuilder rebuilder,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.types = types;
        this.projector = projector;
        this.hierarchies = hierarchies;
        this.parts = parts;
        this.rebuilder = rebuilder;
        this.news = news;
        this.claimsOfSession = graph.command("network/claims-of-session");
        this.write = graph.command("network/write-claims");
        this.retract = graph.command("network/retract-claims");
        this.pairsOfRun = graph.command("network/pairs-of-run");
        this.delete = graph.command("network/delete-claims-of-run");
        this.restore = graph.command("network/restore-claims-of-run");
        this.deriveAudiences = graph.command("network/derive-audiences-about");
        this.deriveAudiencesOfJournal = graph.command("network/derive-audiences-of-journal");
    }

    /**
     * Makes the session's claims what the drafts say, with the fewest writes: equal ones stay,
     * changed ones are superseded, and those of this extractor that no draft repeats are retracted.
     * What a person accepted or rejected stays as it is. Where two drafts say the same, the first
     * counts.
     *
     * @throws CircularClaim when one of the drafts must be left out; the transaction must end
     */
    public ClaimChanges reconcile(ClaimSource source, List<ClaimDraft> drafts) {
        return reconcile(source, drafts, Set.of());
    }

    /**
     * {@link #reconcile(ClaimSource, List)} without some of the drafts.
     *
     * @param leftOut their keys
     */
    public ClaimChanges reconcile(
            ClaimSource source, List<ClaimDraft> drafts, Set<String> leftOut) {
        return graph.inTransaction(() -> reconciled(source, drafts, leftOut));
    }

    private ClaimChanges reconciled(
            ClaimSource source, List<ClaimDraft> drafts, Set<String> leftOut) {
        projector.lock(source.campaignId());
        Map<String, ClaimDraft> said = byKey(drafts);
        said.keySet().removeAll(leftOut);
        Today today = parts.today(source.campaignId(), ends(said.values()));
        List<KnownClaim> known =
                claimsOfSession
                        .with("sessionId", source.sessionId())
                        .with("extractor", source.extractor())
                        .list(KnownClaim::of);
        var plan = ClaimPlan.of(source, Recognised.among(known, said, today), said, today);
        Set<Circle> before = hierarchies.through(plan.pairs());
        Changes changes =
                retract(source, plan.superseded(), ClaimStatus.SUPERSEDED)
                        .plus(retract(source, plan.gone(), ClaimStatus.RETRACTED))
                        .plus(write(source, plan.fresh(), today))
                        .plus(projector.project(source.campaignId(), plan.pairs()));
        var circles = without(before, hierarchies.through(plan.pairs()));
        plan.circular(circles, source.acceptFrom())
                .ifPresent(draft -> {
                    throw new CircularClaim(draft);
                });
        return new ClaimChanges(
                plan.accepted(),
                plan.fresh().size() - plan.accepted(),
                plan.unchanged(),
                plan.gone().size(),
                leftOut.size(),
                changes);
    }

    private static Set<Circle> without(Set<Circle> before, Set<Circle> now) {
        return now.stream().filter(circle -> !before.contains(circle)).collect(Collectors.toSet());
    }

    private Map<String, ClaimDraft> byKey(List<ClaimDraft> drafts) {
        return drafts.stream()
                .map(this::inCanonicalDirection)
                .collect(
                        Collectors.toMap(
                                ClaimDraft::key,
                                Function.identity(),
                                (first, _) -> first,
                                HashMap::new));
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

    private static List<String> ends(Collection<ClaimDraft> drafts) {
        return drafts.stream()
                .flatMap(draft -> Stream.of(draft.subjectId(), draft.objectId()))
                .toList();
    }

    private Changes write(ClaimSource source, List<ClaimDraft> drafts, Today today) {
        if (drafts.isEmpty()) {
            return Changes.NONE;
        }
        var rows =
                drafts.stream()
                        .map(draft -> ClaimRow.of(source, draft, today.of(draft.pair()), types))
                        .toList();
        return told(source.campaignId(), write.with("runId", source.runId()).with("claims", rows));
    }

    private Changes retract(ClaimSource source, List<KnownClaim> claims, ClaimStatus status) {
        if (claims.isEmpty()) {
            return Changes.NONE;
        }
        return told(
                source.campaignId(),
                retract.with("runId", source.runId())
                        .with("ids", claims.stream().map(KnownClaim::id).toList())
                        .with("status", status.name())
                        .with("at", source.recordedAt())
                        .with("known", RecordedTime.micros(source.recordedAt())));
    }

    /** Runs what changes claims, and tells members of it. */
    private Changes told(String campaignId, Bound changing) {
        Outcome<Change> changed = changing.outcome(Change::of);
        news.publishEvent(new CampaignChanged(campaignId, changed.rows()));
        return changed.changes();
    }

    /**
     * Takes back everything the run did to claims, exactly, so that it was never there at any time;
     * later runs of its session must be undone before.
     */
    public void undo(String campaignId, String runId) {
        graph.inTransaction(() -> {
            projector.lock(campaignId);
            Set<ClaimPair> pairs =
                    new HashSet<>(pairsOfRun.with("runId", runId).list(ClaimPair::of));
            told(campaignId, delete.with("runId", runId));
            told(campaignId, restore.with("runId", runId).with("open", RecordedTime.OPEN));
            projector.project(campaignId, pairs);
        });
    }

    /**
     * Within the change itself, so that nobody sees a relationship of an entity that has just been
     * hidden.
     */
    @EventListener
    void rederive(EntityAudienceChanged change) {
        rederive(change.campaignId(), deriveAudiences.with("entityId", change.entityId()));
    }

    /** Likewise, so that nobody sees what only a journal says that has just been hidden. */
    @EventListener
    void rederive(JournalAudienceChanged change) {
        rederive(
                change.campaignId(),
                deriveAudiencesOfJournal.with("journalId", change.journalId()));
    }

    private void rederive(String campaignId, Bound changing) {
        graph.inTransaction(() -> {
            Set<ClaimPair> pairs = new HashSet<>();
            List<Change> changes =
                    changing.list(row -> {
                        pairs.add(ClaimPair.of(row));
                        return Change.of(row);
                    });
            news.publishEvent(new CampaignChanged(campaignId, changes));
            projector.project(campaignId, pairs);
        });
    }

    /** Projects the campaign's relationships from its claims again. */
    public Rebuilt rebuildRelationships(String campaignId) {
        return rebuilder.rebuild(campaignId);
    }
}
