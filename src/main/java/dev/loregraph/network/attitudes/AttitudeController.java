package dev.loregraph.network.attitudes;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entity;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.LastSessionOf;
import dev.loregraph.network.clocks.LastSessions;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.evidence.Claim;
import dev.loregraph.network.evidence.SeenClaims;
import dev.loregraph.network.projection.Regard;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** The GraphQL side of attitudes. */
@Controller
class AttitudeController {

    private static final int MOST_LISTED = 100;

    private final Attitudes attitudes;
    private final Bands bands;
    private final SeenClaims claims;
    private final Viewers viewers;

    AttitudeController(
            Attitudes attitudes,
            Bands bands,
            SeenClaims claims,
            Viewers viewers,
            BatchLoaderRegistry loaders) {
        this.attitudes = attitudes;
        this.bands = bands;
        this.claims = claims;
        this.viewers = viewers;
        Batches.load(loaders, "attitudes", AttitudesOf::question, this::attitudesOf);
    }

    @QueryMapping
    List<Bands.Band> attitudeBands() {
        return bands.all();
    }

    @SchemaMapping(typeName = "Entity", field = "attitudes")
    CompletableFuture<List<Attitude>> attitudes(
            Entity entity,
            Viewer viewer,
            @Argument @Nullable String toward,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            DataLoader<AttitudesOf, Connection<Attitude>> attitudes) {
        var filter = new Attitudes.Filter(viewer.sight(), toward, Moment.of(asOf));
        Page page = Page.of(first == null ? MOST_LISTED : first, null);
        return attitudes
                .load(new AttitudesOf(entity.id(), new AttitudesOf.Asked(filter, page)))
                .thenApply(Connection::nodes);
    }

    @SchemaMapping(typeName = "Entity", field = "regards")
    CompletableFuture<Connection<Attitude>> regards(
            Entity entity,
            Viewer viewer,
            @Argument @Nullable String toward,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataLoader<AttitudesOf, Connection<Attitude>> attitudes) {
        var filter = new Attitudes.Filter(viewer.sight(), toward, Moment.of(asOf));
        var asked = new AttitudesOf.Asked(filter, Page.of(first, after));
        return attitudes.load(new AttitudesOf(entity.id(), asked));
    }

    @SchemaMapping(typeName = "Attitude", field = "bands")
    Bands.Named bands(Attitude attitude) {
        return bands.of(attitude.value());
    }

    @SchemaMapping(typeName = "Attitude", field = "trajectory")
    CompletableFuture<Trajectory> trajectory(
            Attitude attitude,
            Viewer viewer,
            @Argument int sessions,
            DataLoader<LastSessionOf, Integer> lastSessions) {
        if (sessions < 1) {
            throw Refusal.badInput("sessions", "is " + sessions + ": ask for 1 or more");
        }
        var campaign = new LastSessionOf(attitude.from().campaignId(), viewer);
        return LastSessions.at(attitude.moment(), campaign, lastSessions)
                .thenApply(now -> Trajectory.of(attitude, Math.max(0, now - sessions)));
    }

    @BatchMapping(typeName = "AttitudeChange", field = "claim")
    Map<AttitudeChange, Claim> claims(List<AttitudeChange> changes, GraphQLContext context) {
        List<String> ids = changes.stream().map(AttitudeChange::claimId).distinct().toList();
        Map<String, Claim> found =
                claims.byIds(viewers.in(context).sight(), ids).stream()
                        .collect(toMap(Claim::id, identity()));
        Map<AttitudeChange, Claim> byChange = new HashMap<>();
        changes.forEach(change ->
                byChange.put(change, Objects.requireNonNull(found.get(change.claimId()))));
        return byChange;
    }

    private Map<AttitudesOf, Connection<Attitude>> attitudesOf(
            AttitudesOf.Asked question, List<AttitudesOf> keys) {
        var ids = keys.stream().map(AttitudesOf::entityId).collect(toUnmodifiableSet());
        var found = attitudes.of(ids, question.filter(), question.page());
        return keys.stream()
                .collect(
                        toMap(
                                identity(),
                                key -> Objects.requireNonNull(found.get(key.entityId()))));
    }

    /**
     * What became of an attitude.
     *
     * @param sinceSession the session that it is compared with
     */
    record Trajectory(int sinceSession, int disposition, int trust, int respect, int fear) {

        static Trajectory of(Attitude attitude, int since) {
            Regard.Difference change = attitude.value().since(attitude.valueIn(since));
            return new Trajectory(
                    since, change.disposition(), change.trust(), change.respect(), change.fear());
        }
    }

    /** One entity's attitudes, asked for with some arguments. */
    record AttitudesOf(String entityId, Asked question) {

        record Asked(Attitudes.Filter filter, Page page) {}
    }
}
