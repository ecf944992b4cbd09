package dev.loregraph.consolidation.runs;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.api.Receipts;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** The GraphQL side of runs. */
@Controller
class RunController {

    private final RunRequests requests;
    private final Runs runs;
    private final RunNews news;
    private final Sessions sessions;
    private final Receipts receipts;
    private final Viewers viewers;

    RunController(
            RunRequests requests,
            Runs runs,
            RunNews news,
            Sessions sessions,
            Receipts receipts,
            Viewers viewers) {
        this.requests = requests;
        this.runs = runs;
        this.news = news;
        this.sessions = sessions;
        this.receipts = receipts;
        this.viewers = viewers;
    }

    @QueryMapping("consolidationRun")
    Run run(Viewer viewer, @Argument String id) {
        return runs.byId(viewer.sight(), id)
                .orElseThrow(() -> Refusal.notFound("id", "consolidation run", id));
    }

    @QueryMapping
    Connection<Run> consolidationRuns(
            Viewer viewer,
            @Argument String campaignId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        viewer.mustLead(campaignId);
        return runs.of(viewer.sight(), campaignId, Page.of(first, after));
    }

    @MutationMapping
    RunPayload consolidateSession(Viewer viewer, @Argument ConsolidateSessionInput input) {
        String id =
                receipts.oneOnce(
                        viewer,
                        "consolidateSession",
                        input.clientMutationId(),
                        () ->
                                requests.request(
                                        viewer, input.sessionId(), input.extractorOrUsual()));
        return new RunPayload(run(viewer, id));
    }

    @MutationMapping
    RunsPayload consolidateCampaign(Viewer viewer, @Argument ConsolidateCampaignInput input) {
        List<String> ids =
                receipts.once(
                        viewer,
                        "consolidateCampaign",
                        input.clientMutationId(),
                        () -> requests.requestUnread(viewer, input.campaignId()));
        return new RunsPayload(runs.byIds(viewer.sight(), ids));
    }

    @MutationMapping
    RunPayload undoConsolidation(Viewer viewer, @Argument UndoConsolidationInput input) {
        requests.undo(viewer, input.runId());
        return new RunPayload(run(viewer, input.runId()));
    }

    @SubscriptionMapping("consolidationRun")
    Flux<Run> watch(Viewer viewer, @Argument String id) {
        return news.watch(viewer.userId(), run(viewer, id).id());
    }

    @BatchMapping(typeName = "ConsolidationRun", field = "session")
    Map<Run, Session> sessions(List<Run> asked, GraphQLContext context) {
        Viewer viewer = viewers.in(context);
        Map<String, Session> found =
                sessions.byIds(viewer, asked.stream().map(Run::sessionId).distinct().toList());
        return asked.stream()
                .distinct()
                .collect(
                        toMap(
                                run -> run,
                                run -> Objects.requireNonNull(found.get(run.sessionId()))));
    }

    record ConsolidateSessionInput(
            String sessionId, @Nullable String extractor, @Nullable String clientMutationId) {

        String extractorOrUsual() {
            return extractor == null ? RunRequests.OFFLINE : extractor;
        }
    }

    record ConsolidateCampaignInput(String campaignId, @Nullable String clientMutationId) {}

    record RunsPayload(List<Run> runs) {}

    record UndoConsolidationInput(String runId) {}

    record RunPayload(Run consolidationRun) {

        public Run run() {
            return consolidationRun;
        }
    }
}
