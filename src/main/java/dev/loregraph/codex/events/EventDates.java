package dev.loregraph.codex.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.calendar.Calendars;
import dev.loregraph.campaign.calendar.Dating;
import dev.loregraph.campaign.calendar.InWorldTime;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityChanged;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The dates of events. */
@Component
class EventDates {

    private final Graph graph;
    private final Clock clock;
    private final Entities entities;
    private final Calendars calendars;
    private final ApplicationEventPublisher news;
    private final Command lockCast;
    private final Command dateEvent;
    private final Question datesOfEvents;

    EventDates(
            Graph graph,
            Clock clock,
            Entities entities,
            Calendars calendars,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.clock = clock;
        this.entities = entities;
        this.calendars = calendars;
        this.news = news;
        this.lockCast = graph.command("codex/lock-cast");
        this.dateEvent = graph.command("codex/date-event");
        this.datesOfEvents = graph.question("codex/dates-of-events");
    }

    /** Those of the events that are within sight and have a date, by id. */
    Map<String, EventDate> of(Sight sight, Collection<String> eventIds) {
        return datesOfEvents
                .within(sight)
                .with("ids", eventIds)
                .list(row -> Map.entry(row.row("event").text("id"), EventDate.of(row.row("event"))))
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The event with this date, or with none; DMs may date any, others what they created. The same
     * again writes nothing.
     */
    Entity date(Viewer viewer, String eventId, @Nullable String words, int expectedRevision) {
        return graph.inTransaction(() -> dated(viewer, eventId, words, expectedRevision));
    }

    private Entity dated(
            Viewer viewer, String eventId, @Nullable String words, int expectedRevision) {
        String campaignId = entities.byId(viewer, "entityId", eventId).campaignId();
        viewer.mustPlayIn(campaignId);
        Dating dating = calendars.dating(campaignId);
        lockCast.with("campaignId", campaignId).run();
        Entity before = entities.byId(viewer, "entityId", eventId);
        refuseStrangersTo(before, viewer);
        if (before.kind() != EntityKind.EVENT) {
            throw Refusal.badInput("entityId", "is of kind " + before.kind() + ": give an EVENT");
        }
        if (before.revision() != expectedRevision) {
            throw Refusal.stale(expectedRevision, before.revision());
        }
        EventDate known =
                of(viewer.sight(), List.of(before.id())).getOrDefault(before.id(), EventDate.NONE);
        if (Objects.equals(known.words(), words)) {
            return before;
        }
        keep(before, words, dating);
        return entities.byId(viewer, "entityId", before.id());
    }

    private void keep(Entity before, @Nullable String words, Dating dating) {
        int revision = before.revision() + 1;
        InWorldTime time = dating.read("inWorldDate", words);
        dateEvent
                .with("id", before.id())
                .with("inWorldDate", words)
                .with("inWorld", InWorldTime.properties(time))
                .with("labels", InWorldTime.labels(words))
                .with("revision", revision)
                .with("now", clock.instant())
                .run();
        news.publishEvent(new EntityChanged(before.campaignId(), before.id(), revision));
        news.publishEvent(
                new CampaignChanged(
                        before.campaignId(),
                        Change.of(Thing.ENTITY, before.id(), before.audience())));
    }

    private static void refuseStrangersTo(Entity event, Viewer viewer) {
        if (!viewer.mayLead(event.campaignId()) && !event.createdBy().equals(viewer.userId())) {
            throw Refusal.forbidden(
                    "only a DM or its creator may date " + Refusal.quoted(event.name()));
        }
    }
}
