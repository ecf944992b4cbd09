package dev.loregraph.consolidation.proposals;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.api.Receipts;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.journal.Journal;
import dev.loregraph.journal.Journals;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.TextRange;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of the names that runs propose. */
@Controller
class ProposalController {

    private static final int MOST_PROPOSALS = 100;

    private final Proposals proposals;
    private final Entities entities;
    private final Journals journals;
    private final Receipts receipts;
    private final Viewers viewers;

    ProposalController(
            Proposals proposals,
            Entities entities,
            Journals journals,
            Receipts receipts,
            Viewers viewers) {
        this.proposals = proposals;
        this.entities = entities;
        this.journals = journals;
        this.receipts = receipts;
        this.viewers = viewers;
    }

    @QueryMapping
    Connection<ProposedEntity> entityProposals(
            Viewer viewer,
            @Argument String campaignId,
            @Argument ProposalStatus status,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return proposals.of(viewer, campaignId, status, Page.of(first, after));
    }

    @MutationMapping
    ProposalsPayload reviewEntityProposals(
            Viewer viewer, @Argument ReviewEntityProposalsInput input) {
        if (input.proposalIds().isEmpty() || input.proposalIds().size() > MOST_PROPOSALS) {
            throw Refusal.badInput(
                    "proposalIds",
                    "are " + input.proposalIds().size() + ": send 1 to " + MOST_PROPOSALS);
        }
        List<String> ids =
                receipts.once(
                        viewer,
                        "reviewEntityProposals",
                        input.clientMutationId(),
                        () -> reviewed(viewer, input));
        return new ProposalsPayload(proposals.byIds(viewer, ids));
    }

    private List<String> reviewed(Viewer viewer, ReviewEntityProposalsInput input) {
        switch (input.decision()) {
            case ACCEPT -> proposals.accept(viewer, input.proposalIds(), input.kind());
            case REJECT -> proposals.reject(viewer, input.proposalIds());
        }
        return input.proposalIds();
    }

    @SchemaMapping(typeName = "ProposedEntity", field = "audience")
    String audience(ProposedEntity proposal) {
        return proposal.audience().name();
    }

    @BatchMapping(typeName = "ProposedEntity", field = "quote")
    Map<ProposedEntity, String> quotes(List<ProposedEntity> asked, GraphQLContext context) {
        List<String> ids = asked.stream().map(ProposedEntity::revisionId).distinct().toList();
        Map<String, Journal> texts = journals.atRevisions(viewers.in(context), ids);
        return asked.stream()
                .distinct()
                .collect(
                        toMap(
                                proposal -> proposal,
                                proposal ->
                                        quote(
                                                proposal,
                                                Objects.requireNonNull(
                                                        texts.get(proposal.revisionId())))));
    }

    /** The introducing words as this reader gets them. */
    private static String quote(ProposedEntity proposal, Journal journal) {
        return journal.text()
                .shown(new TextRange(proposal.start(), proposal.end()))
                .of(journal.body());
    }

    @BatchMapping(typeName = "ProposedEntity", field = "entity")
    Map<ProposedEntity, Entity> entities(List<ProposedEntity> asked, GraphQLContext context) {
        List<String> ids =
                asked.stream()
                        .map(ProposedEntity::entityId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<String, Entity> found = entities.byIds(viewers.in(context).sight(), ids);
        Map<ProposedEntity, Entity> answer = new HashMap<>();
        for (ProposedEntity proposal : asked) {
            Entity entity = proposal.entityId() == null ? null : found.get(proposal.entityId());
            if (entity != null) {
                answer.put(proposal, entity);
            }
        }
        return answer;
    }

    enum Decision {
        ACCEPT,
        REJECT
    }

    record ReviewEntityProposalsInput(
            List<String> proposalIds,
            Decision decision,
            @Nullable EntityKind kind,
            @Nullable String clientMutationId) {}

    record ProposalsPayload(List<ProposedEntity> proposals) {}
}
