package dev.loregraph.access.factors;

import dev.loregraph.access.vault.Seal;
import dev.loregraph.access.vault.SecretText;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import dev.loregraph.refusal.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Everybody's second factor: a TOTP secret, sealed, and recovery codes, hashed. No code counts
 * twice, and after five wrong ones none counts for a quarter of an hour.
 */
@Component
public final class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final Pattern OF_APP = Pattern.compile("(\\s*\\d){6}\\s*");
    private static final int MOST_FAILURES = 5;
    private static final Duration BLOCKED_FOR = Duration.ofMinutes(15);

    private final Graph graph;
    private final Seal seal;
    private final Clock clock;
    private final Command factor;
    private final Command lock;
    private final Command keep;
    private final Command confirm;
    private final Command noteStep;
    private final Command noteFailure;
    private final Command useRecoveryCode;
    private final Command keepRecoveryCodes;
    private final Command remove;

    SecondFactors(Graph graph, Seal seal, Clock clock) {
        this.graph = graph;
        this.seal = seal;
        this.clock = clock;
        this.factor = graph.command("access/second-factor");
        this.lock = graph.command("access/lock-second-factor");
        this.keep = graph.command("access/keep-second-factor");
        this.confirm = graph.command("access/confirm-second-factor");
        this.noteStep = graph.command("access/note-totp-step");
        this.noteFailure = graph.command("access/note-wrong-code");
        this.useRecoveryCode = graph.command("access/use-recovery-code");
        this.keepRecoveryCodes = graph.command("access/keep-recovery-codes");
        this.remove = graph.command("access/remove-second-factor");
    }

    public SecondFactor of(String userId) {
        return factor.with("userId", userId)
                .first(Factor::of)
                .filter(Factor::isConfirmed)
                .map(found ->
                        new SecondFactor(found.confirmedAt().orElseThrow(), found.codesLeft()))
                .orElse(SecondFactor.OFF);
    }

    /** Begins an enrolment, which counts for nothing until a code confirms it. */
    public Enrolment start(String userId, String username) {
        byte[] secret = SecretText.bytes(SECRET_BYTES);
        graph.inTransaction(() -> {
            if (of(userId).enabled()) {
                throw Refusal.conflict("code", "the second factor is on: disable it first");
            }
            keep.with("userId", userId)
                    .with("secret", seal.sealed(secret, userId))
                    .with("now", clock.instant())
                    .run();
        });
        String text = Base32.encoded(secret);
        return new Enrolment(text, uri(username, text));
    }

    /** Turns it on, by a first code; the recovery codes are shown this once. */
    public List<RecoveryCode> confirm(String userId, String code) {
        return counted(
                        userId,
                        () -> {
                            Factor found =
                                    locked(userId)
                                            .filter(factor -> !factor.isConfirmed())
                                            .orElseThrow(() ->
                                                    Refusal.conflict(
                                                            "code",
                                                            "there is no enrolment under way"));
                            if (!takes(found, userId, code)) {
                                return Optional.empty();
                            }
                            confirm.with("userId", userId).with("now", clock.instant()).run();
                            return Optional.of(newRecoveryCodes(userId));
                        })
                .orElseThrow(() -> Refusal.badInput("code", "is wrong or was used before"));
    }

    /**
     * Uses up a code, of the app or for recovery; not one that is wrong or was used before.
     *
     * @throws Refusal RATE_LIMITED after too many wrong ones
     */
    public boolean takes(String userId, String code) {
        return counted(
                        userId,
                        () ->
                                locked(userId)
                                        .filter(Factor::isConfirmed)
                                        .filter(found ->
                                                isOfApp(code)
                                                        ? takes(found, userId, code)
                                                        : takesRecovery(userId, code)))
                .isPresent();
    }

    /** Other recovery codes in the place of all older ones, shown this once. */
    public List<RecoveryCode> renewRecoveryCodes(String userId) {
        return graph.inTransaction(() -> {
            if (!of(userId).enabled()) {
                throw Refusal.conflict("code", "the second factor is off");
            }
            return newRecoveryCodes(userId);
        });
    }

    public void disable(String userId) {
        graph.inTransaction(() -> remove.with("userId", userId).run());
    }

    /** Nothing is a failure, which is counted wherever it comes from. */
    private <T> Optional<T> counted(String userId, Supplier<Optional<T>> work) {
        return graph.inTransaction(() -> {
            mustNotBeBlocked(userId);
            Optional<T> found = work.get();
            if (found.isEmpty()) {
                noteFailure.with("userId", userId).with("now", clock.instant()).run();
            }
            return found;
        });
    }

    private void mustNotBeBlocked(String userId) {
        Instant end =
                locked(userId)
                        .filter(found -> found.failures() >= MOST_FAILURES)
                        .flatMap(Factor::failedAt)
                        .map(time -> time.plus(BLOCKED_FOR))
                        .orElse(Instant.MIN);
        if (clock.instant().isBefore(end)) {
            throw Refusal.tooMany(
                    "the code was wrong %d times: try again after %s".formatted(MOST_FAILURES, end),
                    Duration.between(clock.instant(), end).plusSeconds(1).toSeconds());
        }
    }

    private boolean takes(Factor found, String userId, String code) {
        byte[] secret = seal.opened(found.secret(), userId);
        OptionalLong step = Totp.OURS.stepOf(secret, code.replaceAll("\\s", ""), clock.instant());
        boolean fresh = step.isPresent() && step.getAsLong() > found.lastStep();
        if (fresh) {
            noteStep.with("userId", userId).with("step", step.getAsLong()).run();
        }
        return fresh;
    }

    /** A recovery code is never tried against the secret: it works when that can't be opened. */
    private static boolean isOfApp(String code) {
        return OF_APP.matcher(code).matches();
    }

    private boolean takesRecovery(String userId, String code) {
        return useRecoveryCode
                .with("userId", userId)
                .with("hash", new RecoveryCode(code).hash())
                .first(_ -> true)
                .orElse(false);
    }

    private List<RecoveryCode> newRecoveryCodes(String userId) {
        List<RecoveryCode> codes = RecoveryCode.made();
        keepRecoveryCodes
                .with("userId", userId)
                .with("hashes", codes.stream().map(RecoveryCode::hash).toList())
                .run();
        return codes;
    }

    private Optional<Factor> locked(String userId) {
        return lock.with("userId", userId).with("now", clock.instant()).first(Factor::of);
    }

    private static String uri(String username, String secret) {
        return "otpauth://totp/Loregraph:%s?secret=%s&issuer=Loregraph&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        URLEncoder.encode(username, StandardCharsets.UTF_8),
                        secret,
                        Totp.OURS.digits(),
                        Totp.STEP.toSeconds());
    }

    private record Factor(
            String secret,
            Optional<Instant> confirmedAt,
            long lastStep,
            int failures,
            Optional<Instant> failedAt,
            int codesLeft) {

        static Factor of(Row row) {
            return new Factor(
                    row.text("secret"),
                    row.maybeInstant("confirmedAt"),
                    row.integer("lastStep"),
                    row.integer("failures"),
                    row.maybeInstant("failedAt"),
                    row.texts("recoveryHashes").size());
        }

        boolean isConfirmed() {
            return confirmedAt.isPresent();
        }

        @Override
        public String toString() {
            return "a factor";
        }
    }
}
