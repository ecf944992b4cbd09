package dev.loregraph.campaign.sessions;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Connection;
import dev.loregraph.api.PageOf;
import dev.loregraph.api.Receipts;
import dev.loregraph.campaign.Campaign;
import dev.loregraph.campaign.Campaigns;
import graphql.GraphQLContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class SessionController {

    private final Sessions sessions;
    private final Campaigns campaigns;
    private final Receipts receipts;
    private final Viewers viewers;

    SessionController(
            Sessions sessions,
            Campaigns campaigns,
            Receipts receipts,
            Viewers viewers,
            BatchLoaderRegistry loaders) {
        this.sessions = sessions;
        this.campaigns = campaigns;
        this.receipts = receipts;
        this.viewers = viewers;
        PageOf.load(loaders, "sessionsOfCampaign", sessions::ofEach);
    }

    record CreateSession(
            String campaignId,
            @Nullable Integer number,
            @Nullable String title,
            @Nullable LocalDate playedOn,
            @Nullable String inWorldDate,
            @Nullable String summary,
            @Nullable String clientMutationId) {

        NewSession wanted() {
            return new NewSession(
                    number, new SessionDetails(title, playedOn, inWorldDate, summary));
        }
    }

    record UpdateSession(
            String sessionId,
            int expectedRevision,
            ArgumentValue<String> title,
            ArgumentValue<LocalDate> playedOn,
            ArgumentValue<String> inWorldDate,
            ArgumentValue<String> summary) {

        SessionDetails appliedTo(SessionDetails before) {
            return new SessionDetails(
                    now(title, before.title()),
                    now(playedOn, before.playedOn()),
                    now(inWorldDate, before.inWorldDate()),
                    now(summary, before.summary()));
        }

        private static <T> @Nullable T now(ArgumentValue<T> wanted, @Nullable T before) {
            return wanted.isOmitted() ? before : wanted.value();
        }
    }

    record SessionPayload(Session session) {}

    @QueryMapping
    Session session(@Argument String id, Viewer viewer) {
        return sessions.byId(viewer, "id", id);
    }

    @MutationMapping
    SessionPayload createSession(@Argument CreateSession input, Viewer viewer) {
        String id =
                receipts.oneOnce(
                        viewer,
                        "createSession",
                        input.clientMutationId(),
                        () -> sessions.create(viewer, input.campaignId(), input.wanted()).id());
        return new SessionPayload(sessions.byId(viewer, "id", id));
    }

    /**
     * What was read here is current only at the expected revision, and else {@code update} says so.
     */
    @MutationMapping
    SessionPayload updateSession(@Argument UpdateSession input, Viewer viewer) {
        Session before = sessions.byId(viewer, "sessionId", input.sessionId());
        SessionDetails wanted = input.appliedTo(before.details());
        return new SessionPayload(
                sessions.update(viewer, before.id(), wanted, input.expectedRevision()));
    }

    @SchemaMapping(typeName = "Campaign", field = "sessions")
    CompletableFuture<Connection<Session>> sessionsOf(
            Campaign campaign,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            Viewer viewer,
            DataLoader<PageOf, Connection<Session>> sessionsOfCampaign) {
        return sessionsOfCampaign.load(PageOf.of(campaign.id(), viewer, first, after));
    }

    @BatchMapping
    Map<Session, Campaign> campaign(List<Session> parents, GraphQLContext context) {
        Set<String> ids = parents.stream().map(Session::campaignId).collect(toUnmodifiableSet());
        Map<String, Campaign> found = campaigns.byIds(viewers.in(context), ids);
        Map<Session, Campaign> campaignOf = new HashMap<>();
        parents.forEach(session -> campaignOf.put(session, found.get(session.campaignId())));
        return campaignOf;
    }
}
