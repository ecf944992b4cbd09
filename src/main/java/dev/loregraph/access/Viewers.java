package dev.loregraph.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Members with their memberships as of now: a change made through this process is seen at once, one
 * made through another within a second.
 */
@Component
public final class Viewers {

    private static final int MOST_KEPT = 10_000;
    private static final Duration LONGEST_KEPT = Duration.ofSeconds(1);
    private static final int MOST_CHANGES_WAITING = 256;

    private final Command viewer;
    private final AccessSettings settings;
    private final LoadingCache<String, Optional<Viewer>> known =
            Caffeine.newBuilder()
                    .maximumSize(MOST_KEPT)
                    .expireAfterWrite(LONGEST_KEPT)
                    .build(this::load);
    private final Sinks.Many<String> changes = Sinks.many().multicast().directBestEffort();

    Viewers(Graph graph, AccessSettings settings) {
        this.viewer = graph.command("access/viewer");
        this.settings = settings;
    }

    /** Nothing for an unknown user and for one who may no longer sign in. */
    public Optional<Viewer> byUserId(String userId) {
        return known.get(userId);
    }

    /**
     * Who is asking in this GraphQL request, for batch loaders; elsewhere take a {@link Viewer}
     * argument.
     */
    public Viewer in(GraphQLContext context) {
        return Optional.ofNullable(context.<String>get(ViewerInterceptor.USER_ID))
                .flatMap(this::byUserId)
                .orElseThrow(() -> Refusal.unauthenticated("sign in first"));
    }

    /**
     * The member as they are now, and again after each change that is made through this process.
     */
    Flux<Viewer> following(String userId) {
        return changes.asFlux()
                .filter(userId::equals)
                .onBackpressureBuffer(MOST_CHANGES_WAITING)
                .startWith(userId)
                .publishOn(Schedulers.boundedElastic())
                .concatMapIterable(id -> byUserId(id).stream().toList());
    }

    /** Call it where memberships or names are changed, in the transaction that does so. */
    public void forgetWhenCommitted(String userId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget(userId);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        forget(userId);
                    }
                });
    }

    private void forget(String userId) {
        known.invalidate(userId);
        synchronized (changes) {
            changes.emitNext(userId, Sinks.EmitFailureHandler.FAIL_FAST);
        }
    }

    private Optional<Viewer> load(String userId) {
        return viewer.with("id", userId).with("demo", settings.demo()).first(Viewers::viewer);
    }

    private static Viewer viewer(Row row) {
        Map<String, CampaignRole> roles =
                row
                        .rows(
                                "memberships",
                                membership ->
                                        Map.entry(
                                                membership.text("campaignId"),
                                                membership.constant("role", CampaignRole.class)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Viewer(row.text("id"), row.text("username"), row.text("displayName"), roles);
    }
}
