package dev.loregraph.access.keys;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.loregraph.access.Caller;
import dev.loregraph.access.CredentialCheck;
import dev.loregraph.access.PlatformRole;
import dev.loregraph.access.Reach;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.access.vault.SecretText;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * API keys: 32 random bytes behind {@code lgk_}, shown once and kept as a SHA-256 hash. A key does
 * what its owner may do at that moment, within its own rights and campaigns, and nothing that an
 * owner must do in person.
 */
@Component
final class ApiKeys implements CredentialCheck {

    private static final String MARK = "lgk_";
    private static final int SECRET_BYTES = 32;
    private static final int PREFIX = 12;
    private static final Duration LONGEST_KEPT = Duration.ofSeconds(1);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;
    private static final Set<PlatformRole> CLAIMED =
            Set.of(PlatformRole.USER, PlatformRole.SERVICE);

    private final Graph graph;
    private final Viewers viewers;
    private final ApiKeySettings settings;
    private final Clock clock;
    private final Command keep;
    private final Command byHash;
    private final Command ofUser;
    private final Command revoke;
    private final Command noteUse;
    private final LoadingCache<String, Optional<Known>> known =
            Caffeine.newBuilder()
                    .maximumSize(MOST_KEPT)
                    .expireAfterWrite(LONGEST_KEPT)
                    .build(this::load);

    ApiKeys(Graph graph, Viewers viewers, ApiKeySettings settings, Clock clock) {
        this.graph = graph;
        this.viewers = viewers;
        this.settings = settings;
        this.clock = clock;
        this.keep = graph.command("access/keep-api-key");
        this.byHash = graph.command("access/api-key-by-hash");
        this.ofUser = graph.command("access/api-keys-of-user");
        this.revoke = graph.command("access/revoke-api-key");
        this.noteUse = graph.command("access/note-api-key-use");
    }

    @Override
    public Optional<Caller> callerWith(String credential) {
        return Optional.of(credential)
                .filter(text -> text.startsWith(MARK))
                .flatMap(key -> known.get(SecretText.hash(key)))
                .filter(key -> clock.instant().isBefore(key.caller().until()))
                .map(this::noted);
    }

    /** A key for the owner; its text is in the answer, this once. */
    MadeApiKey make(Viewer owner, NewApiKey wanted) {
        wanted.mustStayWithin(owner);
        Instant now = clock.instant();
        Instant end = endOf(wanted, now);
        String secret = MARK + SecretText.of(SECRET_BYTES);
        var properties = new HashMap<String, @Nullable Object>();
        properties.put("id", UUID.randomUUID().toString());
        properties.put("name", wanted.name());
        properties.put("prefix", secret.substring(0, PREFIX));
        properties.put("hash", SecretText.hash(secret));
        properties.put("rights", List.copyOf(wanted.rights()));
        properties.put("campaignIds", wanted.campaignIds());
        properties.put("createdAt", now);
        properties.put("expiresAt", end);
        return graph.inTransaction(() -> {
            viewers.forgetQuietlyWhenCommitted(owner.userId());
            Row kept =
                    keep.with("userId", owner.userId())
                            .with("clientMutationId", wanted.clientMutationId())
                            .with("key", properties)
                            .with("now", now)
                            .with("most", settings.mostEach())
                            .first(row -> row)
                            .orElseThrow(this::tooMany);
            return new MadeApiKey(ApiKey.of(kept.row("key")), kept.flag("isNew") ? secret : null);
        });
    }

    /** Those that haven't ended, the newest first. */
    List<ApiKey> of(String userId) {
        return ofUser.with("userId", userId).with("now", clock.instant()).list(ApiKey::of);
    }

    /** Ends one of the owner's keys; NOT_FOUND for anybody else's. */
    void revoke(String ownerId, String keyId) {
        graph.inTransaction(() -> {
            if (revoke.with("userId", ownerId).with("id", keyId).run().nodes() == 0) {
                throw Refusal.notFound("apiKeyId", "API key", keyId);
            }
            viewers.forgetWhenCommitted(ownerId);
        });
    }

    private Instant endOf(NewApiKey wanted, Instant now) {
        Instant end = wanted.expiresAt() == null ? now.plus(settings.life()) : wanted.expiresAt();
        if (!end.isAfter(now) || end.isAfter(now.plus(settings.longest()))) {
            throw Refusal.badInput(
                    "expiresAt",
                    "is " + end + ": a key ends within " + settings.longest().toDays() + " days");
        }
        return end;
    }

    private Refusal tooMany() {
        return Refusal.conflict(
                "name", "an account has " + settings.mostEach() + " keys at most: revoke one");
    }

    private Caller noted(Known key) {
        Instant now = clock.instant();
        if (key.usedAt().plus(NOTED_EVERY).isBefore(now)) {
            graph.inTransaction(
                    () -> noteUse.with("id", key.caller().credentialId()).with("now", now).run());
            known.invalidate(key.hash());
        }
        return key.caller();
    }

    private Optional<Known> load(String hash) {
        return byHash.with("hash", hash).first(row -> Known.of(hash, row));
    }

    /** A key just made; its text is null when an earlier answer had it. */
    record MadeApiKey(ApiKey apiKey, @Nullable String secret) {

        @Override
        public String toString() {
            return "made " + apiKey;
        }
    }

    private record Known(String hash, Caller caller, Instant usedAt) {

        static Known of(String hash, Row row) {
            List<String> rights = row.texts("rights");
            var reach =
                    Reach.ofKey(
                            rights.contains(ApiKeyRight.WRITE.name()),
                            rights.contains(ApiKeyRight.READ.name())
                                    ? row.maybeTexts("campaignIds").map(Set::copyOf)
                                    : Optional.of(Set.of()));
            var caller =
                    new Caller(
                            row.text("userId"),
                            row.text("id"),
                            row.instant("createdAt"),
                            row.instant("expiresAt"),
                            rights.contains(ApiKeyRight.METRICS.name())
                                    ? EnumSet.allOf(PlatformRole.class)
                                    : CLAIMED,
                            reach);
            return new Known(hash, caller, row.maybeInstant("lastUsedAt").orElse(Instant.EPOCH));
        }
    }
}
