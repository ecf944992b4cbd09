package dev.loregraph.network.timeline;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.campaign.calendar.Calendars;
import dev.loregraph.campaign.calendar.InWorldTime;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.evidence.Claim;
import dev.loregraph.network.evidence.SeenClaims;
import dev.loregraph.network.timeline.Happening.Kind;
import dev.loregraph.network.timeline.Happening.Order;
import dev.loregraph.network.timeline.Timelines.Scope;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** The GraphQL side of timelines. */
@Controller
class TimelineController {

    private final Timelines timelines;
    private final Entities entities;
    private final Calendars calendars;
    private final SeenClaims claims;
    private final Viewers viewers;

    TimelineController(
            Timelines timelines,
            Entities entities,
            Calendars calendars,
            SeenClaims claims,
            Viewers viewers,
            BatchLoaderRegistry loaders) {
        this.timelines = timelines;
        this.entities = entities;
        this.calendars = calendars;
        this.claims = claims;
        this.viewers = viewers;
        Batches.load(loaders, "timelines", TimelineOf::question, this::timelinesOf);
    }

    record Asked(
            String campaignId,
            @Nullable String entityId,
            @Nullable String placeId,
            @Nullable List<Kind> kinds,
            Order by,
            @Nullable Integer fromSession,
            @Nullable Integer toSession,
            @Nullable String fromDate,
            @Nullable String toDate,
            @Nullable AsOf asOf,
            @Nullable Integer first,
            @Nullable String after) {}

    record TimelineOf(Scope scope, Question question) {

        record Question(Sight sight, TimelineFilter filter, Page page) {}
    }

    @QueryMapping
    Connection<Happening> timeline(Viewer viewer, @Arguments Asked asked) {
        viewer.mustBeIn(asked.campaignId());
        var scope = new Scope(asked.campaignId(), about(viewer, asked));
        TimelineFilter filter = filter(viewer, asked);
        return Objects.requireNonNull(
                timelines
                        .of(
                                viewer.sight(),
                                List.of(scope),
                                filter,
                                Page.of(asked.first(), asked.after()))
                        .get(scope.key()));
    }

    @SchemaMapping(typeName = "Entity", field = "timeline")
    CompletableFuture<Connection<Happening>> timelineOf(
            Entity entity,
            Viewer viewer,
            @Argument @Nullable List<Kind> kinds,
            @Argument Order by,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataLoader<TimelineOf, Connection<Happening>> timelines) {
        var question =
                new TimelineOf.Question(
                        viewer.sight(),
                        TimelineFilter.of(by, kinds, Moment.of(asOf)),
                        Page.of(first, after));
        return timelines.load(
                new TimelineOf(new Scope(entity.campaignId(), List.of(entity.id())), question));
    }

    @BatchMapping(typeName = "TimelineEntry")
    Map<Happening, Claim> claim(List<Happening> happenings, GraphQLContext context) {
        List<String> ids =
                happenings.stream().map(Happening::claimId).flatMap(Stream::ofNullable).toList();
        Map<String, Claim> found =
                ids.isEmpty()
                        ? Map.of()
                        : claims.byIds(viewers.in(context).sight(), ids).stream()
                                .collect(toMap(Claim::id, Function.identity(), (one, _) -> one));
        Map<Happening, Claim> claimOf = new HashMap<>();
        happenings.forEach(happening ->
                claimOf.put(
                        happening,
                        happening.claimId() == null ? null : found.get(happening.claimId())));
        return claimOf;
    }

    private Map<TimelineOf, Connection<Happening>> timelinesOf(
            TimelineOf.Question question, List<TimelineOf> keys) {
        Map<String, Connection<Happening>> found =
                timelines.of(
                        question.sight(),
                        keys.stream().map(TimelineOf::scope).toList(),
                        question.filter(),
                        question.page());
        return keys.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                key -> Objects.requireNonNull(found.get(key.scope().key()))));
    }

    /** The ids of today of whom, and of the place that, the timeline is about. */
    private List<String> about(Viewer viewer, Asked asked) {
        List<String> ids = new ArrayList<>();
        if (asked.entityId() != null) {
            Entity entity = entities.byId(viewer, "entityId", asked.entityId());
            refuseForeign(asked, "entityId", entity);
            ids.add(entity.id());
        }
        if (asked.placeId() != null) {
            Entity place = entities.byId(viewer, "placeId", asked.placeId());
            refuseForeign(asked, "placeId", place);
            if (place.kind() != EntityKind.LOCATION) {
                throw Refusal.badInput(
                        "placeId", "is of kind " + place.kind() + ": give a LOCATION");
            }
            ids.add(place.id());
        }
        return ids.stream().distinct().toList();
    }

    private static void refuseForeign(Asked asked, String field, Entity entity) {
        if (!entity.campaignId().equals(asked.campaignId())) {
            throw Refusal.badInput(field, "is of another campaign");
        }
    }

    private TimelineFilter filter(Viewer viewer, Asked asked) {
        TimelineFilter all = TimelineFilter.of(asked.by(), asked.kinds(), Moment.of(asked.asOf()));
        boolean hasSessions = asked.fromSession() != null || asked.toSession() != null;
        boolean hasDates = asked.fromDate() != null || asked.toDate() != null;
        if (asked.by() == Order.SESSION && hasDates) {
            throw Refusal.badInput(
                    asked.fromDate() == null ? "toDate" : "fromDate", "is for by: IN_WORLD");
        }
        if (asked.by() == Order.IN_WORLD && hasSessions) {
            throw Refusal.badInput(
                    asked.fromSession() == null ? "toSession" : "fromSession",
                    "is for by: SESSION");
        }
        return hasDates
                ? between(viewer, asked, all)
                : ordered("toSession", all.between(asked.fromSession(), asked.toSession()), asked);
    }

    private TimelineFilter between(Viewer viewer, Asked asked, TimelineFilter all) {
        InWorldTime from = calendars.read(viewer, asked.campaignId(), "fromDate", asked.fromDate());
        InWorldTime to = calendars.read(viewer, asked.campaignId(), "toDate", asked.toDate());
        return ordered(
                "toDate",
                all.between(
                        from == null ? null : from.firstDay(), to == null ? null : to.lastDay()),
                asked);
    }

    private static TimelineFilter ordered(String field, TimelineFilter filter, Asked asked) {
        boolean hasBoth =
                (asked.fromSession() != null && asked.toSession() != null)
                        || (asked.fromDate() != null && asked.toDate() != null);
        if (hasBoth && filter.from() > filter.to()) {
            throw Refusal.badInput(field, "is before where the timeline begins");
        }
        return filter;
    }
}
