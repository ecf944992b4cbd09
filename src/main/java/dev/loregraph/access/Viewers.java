package dev.loregraph.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
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
    private final Clock clock;
    private final LoadingCache<String, Known> known =
            Caffeine.newBuilder()
                    .maximumSize(MOST_KEPT)
                    .expireAfterWrite(LONGEST_KEPT)
                    .build(this::load);
    private final Sinks.Many<String> changes = Sinks.many().multicast().directBestEffort();

    Viewers(Graph graph, AccessSettings settings, Clock clock) {
        this.viewer = graph.command("access/viewer");
        this.settings = settings;
        this.clock = clock;
    }

    /** Nothing for an unknown user and for one who may no longer sign in. */
    public Optional<Viewer> byUserId(String userId) {
        return known.get(userId).viewer();
    }

    /** The viewer that a credential stands for; nothing once its sign-in or key has ended. */
    public Optional<Viewer> of(Caller caller) {
        Known found = known.get(caller.userId());
        if (!found.has(caller) && found.mayBeOlderThan(caller)) {
            known.invalidate(caller.userId());
            found = known.get(caller.userId());
        }
        return found.has(caller)
                ? found.viewer().map(viewer -> viewer.within(caller.reach()))
                : Optional.empty();
    }

    /** The viewer with the memberships they have by now, reaching as far as before. */
    public Viewer asOfNow(Viewer viewer) {
        return byUserId(viewer.userId())
                .orElseThrow(() -> Refusal.unauthenticated("sign in again"))
                .within(viewer.reach());
    }

    /**
     * Who is asking in this GraphQL request, for batch loaders; elsewhere take a {@link Viewer}
     * argument.
     */
    public Viewer in(GraphQLContext context) {
        return of(callerIn(context)).orElseThrow(Viewers::nobody);
    }

    /** What the credential of this GraphQL request says. */
    public Caller callerIn(GraphQLContext context) {
        return Optional.ofNullable(context.<Caller>get(ViewerInterceptor.CALLER))
                .orElseThrow(Viewers::nobody);
    }

    /**
     * The member as they are now, and again after each change that is made through this process.
     */
    public Flux<Viewer> following(String userId) {
        return changes.asFlux()
                .filter(userId::equals)
                .onBackpressureBuffer(MOST_CHANGES_WAITING)
                .startWith(userId)
                .publishOn(Schedulers.boundedElastic())
                .concatMapIterable(id -> byUserId(id).stream().toList());
    }

    /** Call it where memberships, names or rights are changed, in the transaction that does so. */
    public void forgetWhenCommitted(String userId) {
        whenCommitted(() -> forget(userId));
    }

    /** The same for what no subscriber needs to hear of. */
    public void forgetQuietlyWhenCommitted(String userId) {
        whenCommitted(() -> known.invalidate(userId));
    }

    /** Ends when the credential no longer holds, as far as this process comes to know. */
    Mono<String> endOf(Caller caller) {
        return changes.asFlux()
                .filter(caller.userId()::equals)
                .onBackpressureLatest()
                .publishOn(Schedulers.boundedElastic())
                .filter(_ -> of(caller).isEmpty())
                .next();
    }

    private static void whenCommitted(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                });
    }

    private static Refusal nobody() {
        return Refusal.unauthenticated("sign in first");
    }

    private void forget(String userId) {
        known.invalidate(userId);
        synchronized (changes) {
            changes.emitNext(userId, Sinks.EmitFailureHandler.FAIL_FAST);
        }
    }

    private Known load(String userId) {
        Instant now = clock.instant();
        return viewer.with("id", userId)
                .with("demo", settings.demo())
                .first(row ->
                        new Known(
                                Optional.of(viewer(row)),
                                Set.copyOf(row.texts("credentials")),
                                now))
                .orElseGet(() -> new Known(Optional.empty(), Set.of(), now));
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
        return new Viewer(
                row.text("id"),
                row.text("username"),
                row.text("displayName"),
                row.constant("platformRole", PlatformRole.class),
                roles,
                Reach.IN_PERSON);
    }

    /**
     * @param credentials the ids of sign-ins and API keys that haven't ended
     */
    private record Known(Optional<Viewer> viewer, Set<String> credentials, Instant asOf) {

        boolean has(Caller caller) {
            return viewer.isPresent() && credentials.contains(caller.credentialId());
        }

        /** Tokens tell whole seconds only. */
        boolean mayBeOlderThan(Caller caller) {
            return !asOf.truncatedTo(ChronoUnit.SECONDS).isAfter(caller.issuedAt());
        }
    }
}
