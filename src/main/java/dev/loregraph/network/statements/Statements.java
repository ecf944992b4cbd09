package dev.loregraph.network.statements;

import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.calendar.Calendars;
import dev.loregraph.campaign.calendar.InWorldTime;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.network.Polarity;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.TypeSet;
import dev.loregraph.network.projection.Circle;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.network.projection.Hierarchies;
import dev.loregraph.network.projection.Projector;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what people state themselves. */
@Component
class Statements {

    private final Graph graph;
    private final Ids ids;
    private final Clock clock;
    private final Entities entities;
    private final Sessions sessions;
    private final Calendars calendars;
    private final CampaignTypes types;
    private final Hierarchies hierarchies;
    private final Projector projector;
    private final ApplicationEventPublisher news;
    private final Command write;

    Statements(
            Graph graph,
            Ids ids,
            Clock clock,
            Entities entities,
            Sessions sessions,
            Calendars calendars,
            CampaignTypes types,
            Hierarchies hierarchies,
            Projector projector,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.ids = ids;
        this.clock = clock;
        this.entities = entities;
        this.sessions = sessions;
        this.calendars = calendars;
        this.types = types;
        this.hierarchies = hierarchies;
        this.projector = projector;
        this.news = news;
        this.write = graph.command("network/write-statement");
    }

    /** The id of the claim that it becomes, which counts at once. */
    String state(Viewer viewer, Statement statement) {
        return graph.inTransaction(() -> stated(viewer, statement));
    }

    private String stated(Viewer viewer, Statement asked) {
        String campaignId = entities.byId(viewer, "fromId", asked.fromId()).campaignId();
        viewer.mustPlayIn(campaignId);
        projector.lock(campaignId);
        Entity from = entities.byId(viewer, "fromId", asked.fromId());
        Entity to = entities.byId(viewer, "toId", asked.toId());
        Statement statement = asked.about(from.id(), to.id());
        refuseOtherCampaigns(from, to);
        refuseAudiencesOfOthers(viewer, campaignId, statement.audience());
        RelationshipType type = typeOf(campaignId, statement, from, to);
        Played played = played(viewer, campaignId, statement);
        ClaimPair pair = statement.pair(type.symmetric());
        Set<Circle> before = hierarchies.through(Set.of(pair));
        var row =
                new StatedClaim(
                        ids.next(),
                        viewer,
                        campaignId,
                        statement,
                        pair,
                        type,
                        played,
                        clock.instant());
        List<Change> written =
                write.with("claim", row.asProperties())
                        .with("inWorld", InWorldTime.properties(inWorld(campaignId, statement)))
                        .with("labels", InWorldTime.labels(statement.inWorldDate()))
                        .list(Change::of);
        news.publishEvent(new CampaignChanged(campaignId, written));
        projector.project(campaignId, Set.of(pair));
        refuseCircles(viewer, campaignId, pair, before);
        return row.id();
    }

    /**
     * Those that were there before, and those that they may not know of, are no fault of theirs.
     */
    private void refuseCircles(
            Viewer viewer, String campaignId, ClaimPair pair, Set<Circle> before) {
        hierarchies.through(Set.of(pair)).stream()
                .filter(circle -> !before.contains(circle))
                .filter(circle -> viewer.sight().includes(campaignId, circle.audience()))
                .findFirst()
                .ifPresent(circle -> {
                    throw Refusal.badInput("toId", circle.message());
                });
    }

    private @Nullable InWorldTime inWorld(String campaignId, Statement statement) {
        boolean isDated = statement.inWorldDate() != null || statement.inWorldUntil() != null;
        return isDated ? statement.inWorld(calendars.dating(campaignId)) : null;
    }

    private static void refuseOtherCampaigns(Entity from, Entity to) {
        if (!from.campaignId().equals(to.campaignId())) {
            throw Refusal.badInput("toId", "is an entity of another campaign");
        }
    }

    private static void refuseAudiencesOfOthers(
            Viewer viewer, String campaignId, Audience audience) {
        if (audience.equals(Audience.DM) && !viewer.mayLead(campaignId)) {
            throw Refusal.forbidden("only a DM may state something for the audience DM");
        }
    }

    private RelationshipType typeOf(
            String campaignId, Statement statement, Entity from, Entity to) {
        RelationshipType type =
                types.asOfNow(campaignId)
                        .named(statement.type())
                        .orElseThrow(
                                () -> Refusal.badInput("type", TypeSet.unknown(statement.type())));
        if (statement.regard() != null && !type.isAttitude()) {
            throw Refusal.badInput("attitude", "is for REGARDS, not for " + type.name());
        }
        if (type.dynamics() == Dynamics.ACCUMULATING
                && statement.polarity() == Polarity.AFFIRMS
                && statement.untilSession() != null) {
            throw Refusal.badInput(
                    "untilSession", "is for what lasts: " + type.name() + " is an occasion");
        }
        if (!type.from().contains(from.kind())) {
            throw Refusal.badInput("fromId", unfit(from, "from", type));
        }
        if (!type.to().contains(to.kind())) {
            throw Refusal.badInput("toId", unfit(to, "to", type));
        }
        return type;
    }

    private static String unfit(Entity entity, String end, RelationshipType type) {
        return "is of kind %s, which %s can't lead %s".formatted(entity.kind(), type.name(), end);
    }

    private Played played(Viewer viewer, String campaignId, Statement statement) {
        Session session =
                sessions.numbered(viewer, campaignId, statement.session())
                        .orElseThrow(() ->
                                Refusal.badInput(
                                        "session",
                                        "is "
                                                + statement.session()
                                                + ": the campaign has no such session"));
        int last = sessions.lastNumber(campaignId);
        Integer until = statement.untilSession();
        if (until != null && until > last + 1) {
            throw Refusal.badInput(
                    "untilSession",
                    "is " + until + ": the last session of the campaign is " + last);
        }
        return new Played(session.id(), last);
    }

    /**
     * What of the campaign's sessions a statement needs to know.
     *
     * @param sessionId the session it holds from
     * @param last the number of the last session
     */
    record Played(String sessionId, int last) {}
}
