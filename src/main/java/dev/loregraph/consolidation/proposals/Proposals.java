package dev.loregraph.consolidation.proposals;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.Names;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.consolidation.reading.NameDraft;
import dev.loregraph.consolidation.reading.Reading;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.graph.Outcome;
import dev.loregraph.graph.Question;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The names that runs found and nobody has registered yet. */
@Component
public class Proposals {

    private final Graph graph;
    private final Clock clock;
    private final Entities entities;
    private final ApplicationEventPublisher news;
    private final Command propose;
    private final Command passOn;
    private final Command withdraw;
    private final Command decide;
    private final Question proposals;
    private final Question proposalsCount;
    private final Question byId;

    Proposals(Graph graph, Clock clock, Entities entities, ApplicationEventPublisher news) {
        this.graph = graph;
        this.clock = clock;
        this.entities = entities;
        this.news = news;
        this.propose = graph.command("consolidation/propose-entities");
        this.passOn = graph.command("consolidation/pass-on-proposals");
        this.withdraw = graph.command("consolidation/withdraw-proposals");
        this.decide = graph.command("consolidation/decide-proposal");
        this.proposals = graph.question("consolidation/proposals");
        this.proposalsCount = graph.question("consolidation/proposals-count");
        this.byId = graph.question("consolidation/proposals-by-id");
    }

    /**
     * Proposes each name that was not proposed to the same people before, whatever became of that;
     * an undecided one that another session's run proposed becomes this run's finding too.
     */
    public ProposalChanges propose(String runId, String sessionId, List<Reading> readings) {
        Map<String, NameDraft> drafts = new LinkedHashMap<>();
        readings.stream()
                .flatMap(reading -> reading.names().stream())
                .forEach(draft -> drafts.putIfAbsent(draft.key(), draft));
        var rows = drafts.values().stream().map(draft -> row(runId, sessionId, draft)).toList();
        Outcome<CampaignChanged> proposed =
                propose.with("runId", runId).with("proposals", rows).outcome(CampaignChanged::of);
        proposed.rows().forEach(news::publishEvent);
        return new ProposalChanges(proposed.changes().nodes(), proposed.changes());
    }

    /** Takes back what the run proposed; what other runs found too is theirs from now on. */
    public void undo(String runId) {
        passOn.with("runId", runId).run();
        withdraw.with("runId", runId).list(CampaignChanged::of).forEach(news::publishEvent);
    }

    private Map<String, Object> row(String runId, String sessionId, NameDraft draft) {
        Map<String, Object> introduction = draft.asProperties();
        introduction.put("sessionId", sessionId);
        Map<String, Object> finding = new HashMap<>(introduction);
        finding.put("revisionId", draft.revisionId());
        Map<String, Object> proposal = new HashMap<>(introduction);
        proposal.put("id", Ids.following(runId, draft.key()));
        proposal.put("key", draft.key());
        proposal.put("campaignId", draft.campaignId());
        proposal.put("audience", draft.audience().key());
        proposal.put("folded", Names.folded(draft.name()));
        proposal.put("status", ProposalStatus.PROPOSED.name());
        return Map.of("proposal", proposal, "finding", finding);
    }

    /**
     * A page of the proposals whose names the viewer doesn't know as an entity's, the surest first.
     */
    Connection<ProposedEntity> of(
            Viewer viewer, String campaignId, ProposalStatus status, Page asked) {
        viewer.mustBeIn(campaignId);
        Page page = asked.in("proposals");
        List<ProposedEntity> found =
                about(proposals, viewer, campaignId, status)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(ProposedEntity::of);
        return Connection.of(
                page,
                found,
                ProposedEntity::key,
                () ->
                        about(proposalsCount, viewer, campaignId, status)
                                .first(row -> row.integer("total"))
                                .orElse(0));
    }

    /** Those of the proposals that the viewer may see, by name. */
    List<ProposedEntity> byIds(Viewer viewer, List<String> ids) {
        return byId.within(viewer.sight()).with("ids", ids).list(ProposedEntity::of);
    }

    private static Bound about(
            Question question, Viewer viewer, String campaignId, ProposalStatus status) {
        return question.within(viewer.sight())
                .with("campaignId", campaignId)
                .with("status", status.name());
    }

    /** Makes an entity of each proposal, all or none. */
    void accept(Viewer viewer, List<String> ids, @Nullable EntityKind kind) {
        decide(
                viewer,
                ids,
                proposal -> registered(viewer, proposal, kind),
                ProposalStatus.ACCEPTED);
    }

    /** Rejects the proposals for good, all or none. */
    void reject(Viewer viewer, List<String> ids) {
        decide(viewer, ids, _ -> null, ProposalStatus.REJECTED);
    }

    private void decide(
            Viewer viewer, List<String> ids, Registration registration, ProposalStatus status) {
        graph.inTransaction(() -> {
            for (ProposedEntity proposal : undecided(viewer, ids)) {
                decide.with("id", proposal.id())
                        .with("status", status.name())
                        .with("entityId", registration.of(proposal))
                        .with("by", viewer.userId())
                        .with("at", clock.instant())
                        .list(CampaignChanged::of)
                        .forEach(news::publishEvent);
            }
        });
    }

    private List<ProposedEntity> undecided(Viewer viewer, List<String> ids) {
        List<ProposedEntity> found = byIds(viewer, ids);
        List<String> foundIds = found.stream().map(ProposedEntity::id).toList();
        ids.stream()
                .filter(id -> !foundIds.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw Refusal.notFound("proposalIds", "proposal", id);
                });
        for (ProposedEntity proposal : found) {
            viewer.mustLead(proposal.campaignId());
            if (proposal.status() != ProposalStatus.PROPOSED) {
                throw Refusal.conflict(
                        "proposalIds", proposal.id() + " is " + proposal.status() + " already");
            }
        }
        return found;
    }

    private String registered(Viewer viewer, ProposedEntity proposal, @Nullable EntityKind kind) {
        var wanted =
                new NewEntity(
                        kind == null ? proposal.kind() : kind,
                        proposal.name(),
                        List.of(),
                        null,
                        proposal.audience());
        return entities.create(viewer, proposal.campaignId(), wanted).id();
    }

    private interface Registration {
        @Nullable String of(ProposedEntity proposal);
    }
}
