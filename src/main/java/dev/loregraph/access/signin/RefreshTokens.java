package dev.loregraph.access.signin;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Random tokens, good once and for 30 days, kept as SHA-256 hashes. Each use hands out the next of
 * its family; a second use means that somebody copied it, and ends the whole family.
 */
@Component
final class RefreshTokens {

    private static final Duration LIFE = Duration.ofDays(30);
    private static final int BYTES = 32;

    private final Graph graph;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Command keepToken;
    private final Command useToken;
    private final Command endFamily;

    RefreshTokens(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
        this.keepToken = graph.command("access/keep-refresh-token");
        this.useToken = graph.command("access/use-refresh-token");
        this.endFamily = graph.command("access/end-refresh-tokens");
    }

    /** The first of a new family; the user's tokens that have ended are dropped. */
    String issuedTo(String userId) {
        return graph.inTransaction(() -> kept(userId, UUID.randomUUID().toString()));
    }

    /** The id of the user who holds it, if it still holds, with the next token. */
    Optional<Renewal> renewed(String token) {
        return graph.inTransaction(
                () -> used(token).flatMap(used -> used.holds() ? next(used) : ended(used)));
    }

    /** Ends the token's family: its holder has signed out. */
    void end(String token) {
        graph.inTransaction(() -> used(token).ifPresent(used -> endFamily(used.familyId())));
    }

    private Optional<Renewal> next(UsedToken used) {
        return Optional.of(new Renewal(used.userId(), kept(used.userId(), used.familyId())));
    }

    private Optional<Renewal> ended(UsedToken used) {
        endFamily(used.familyId());
        return Optional.empty();
    }

    private void endFamily(String familyId) {
        endFamily.with("familyId", familyId).run();
    }

    private Optional<UsedToken> used(String token) {
        return useToken.with("hash", hash(token)).with("now", clock.instant()).first(UsedToken::of);
    }

    private String kept(String userId, String familyId) {
        String token = randomToken();
        keepToken
                .withAll(Map.of("userId", userId, "familyId", familyId, "hash", hash(token)))
                .with("now", clock.instant())
                .with("expiresAt", clock.instant().plus(LIFE))
                .run();
        return token;
    }

    private String randomToken() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Whose token was traded, and the next one. */
    record Renewal(String userId, String token) {

        @Override
        public String toString() {
            return "renewal for " + userId;
        }
    }

    private record UsedToken(String userId, String familyId, boolean usedBefore, boolean expired) {

        static UsedToken of(Row row) {
            return new UsedToken(
                    row.text("userId"),
                    row.text("familyId"),
                    row.flag("usedBefore"),
                    row.flag("expired"));
        }

        boolean holds() {
            return !usedBefore && !expired;
        }
    }
}
