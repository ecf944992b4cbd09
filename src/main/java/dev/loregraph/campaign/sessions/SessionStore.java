package dev.loregraph.campaign.sessions;

import dev.loregraph.campaign.calendar.Calendars;
import dev.loregraph.campaign.calendar.InWorldTime;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes sessions, within the caller's transaction. */
@Component
class SessionStore {

    private final Ids ids;
    private final Clock clock;
    private final Calendars calendars;
    private final ApplicationEventPublisher news;
    private final Command createSession;
    private final Command updateSession;

    SessionStore(
            Graph graph,
            Ids ids,
            Clock clock,
            Calendars calendars,
            ApplicationEventPublisher news) {
        this.ids = ids;
        this.clock = clock;
        this.calendars = calendars;
        this.news = news;
        this.createSession = graph.command("campaign/create-session");
        this.updateSession = graph.command("campaign/update-session");
    }

    /** CONFLICT when the number asked for is taken. */
    Session create(String campaignId, NewSession wanted) {
        String id = ids.next();
        Session session =
                createSession
                        .with("campaignId", campaignId)
                        .with("id", id)
                        .with("number", wanted.number())
                        .withAll(properties(wanted.details()))
                        .with("inWorld", inWorld(campaignId, wanted.details()))
                        .with("now", clock.instant())
                        .first(row -> Session.of(row.row("session")))
                        .orElseThrow(() -> Refusal.notFound("campaignId", "campaign", campaignId));
        if (!session.id().equals(id)) {
            throw Refusal.conflict(
                    "number", "the campaign has a session " + session.number() + " already");
        }
        news.publishEvent(new SessionCreated(campaignId, id, session.number()));
        news.publishEvent(
                new CampaignChanged(campaignId, Change.created(Thing.SESSION, id, Audience.PARTY)));
        return session;
    }

    /** Untouched if it has these details; empty if it is not at the expected revision. */
    Optional<Session> change(Session before, SessionDetails details, int expectedRevision) {
        if (before.revision() == expectedRevision && before.details().equals(details)) {
            return Optional.of(before);
        }
        Optional<Session> after =
                updateSession
                        .with("id", before.id())
                        .with("expectedRevision", expectedRevision)
                        .withAll(properties(details))
                        .with("inWorld", redated(before, details))
                        .first(row -> Session.of(row.row("session")));
        after.ifPresent(this::tellOf);
        return after;
    }

    private void tellOf(Session changed) {
        String campaignId = changed.campaignId();
        news.publishEvent(new SessionChanged(campaignId, changed.id(), changed.revision()));
        news.publishEvent(
                new CampaignChanged(
                        campaignId, Change.of(Thing.SESSION, changed.id(), Audience.PARTY)));
    }

    /** Nothing while the date stays: what a calendar made of it stays, too. */
    private Map<String, @Nullable Object> redated(Session before, SessionDetails details) {
        return Objects.equals(before.inWorldDate(), details.inWorldDate())
                ? Map.of()
                : inWorld(before.campaignId(), details);
    }

    private Map<String, @Nullable Object> inWorld(String campaignId, SessionDetails details) {
        return InWorldTime.properties(
                details.inWorldDate() == null
                        ? null
                        : calendars.dating(campaignId).read("inWorldDate", details.inWorldDate()));
    }

    private static Map<String, @Nullable Object> properties(SessionDetails details) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("title", details.title());
        properties.put("playedOn", details.playedOn());
        properties.put("inWorldDate", details.inWorldDate());
        properties.put("labels", InWorldTime.labels(details.inWorldDate()));
        properties.put("summary", details.summary());
        return properties;
    }
}
