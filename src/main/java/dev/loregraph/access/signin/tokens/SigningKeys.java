package dev.loregraph.access.signin.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.loregraph.access.vault.KeyFolder;
import dev.loregraph.graph.StartFailure;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The P-256 keys that access tokens are signed with, one JWK a file in {@code keys}: the newest
 * signs, the others verify until the last token they signed has ended. Each step is one file that
 * appears or disappears, so a process killed between two leaves keys that work.
 */
@Component
final class SigningKeys {

    private static final String FILE = ".signing-key.jwk";
    private static final Comparator<ECKey> NEWEST_FIRST =
            Comparator.comparing(SigningKeys::madeAt).thenComparing(ECKey::getKeyID).reversed();

    /** Clocks of processes that share a folder may differ by as much. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    private final KeyFolder folder;
    private final TokenSettings settings;
    private final Clock clock;

    private volatile Ring ring;

    SigningKeys(KeyFolder folder, TokenSettings settings, Clock clock) {
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
        this.ring = new Ring(List.of(), clock.instant());
        renew();
    }

    /** The key to sign with. */
    ECKey newest() {
        return ring.keys().getFirst();
    }

    /** All keys that verify; read again when another process may have made the one looked for. */
    JWKSet verifying(String keyId) {
        if (ring.keys().stream().noneMatch(key -> key.getKeyID().equals(keyId)) && ring.isOld()) {
            read();
        }
        return published();
    }

    /** The public halves of all keys that verify. */
    JWKSet published() {
        return new JWKSet(ring.keys().stream().<JWK>map(ECKey::toPublicJWK).toList());
    }

    /** Makes a key when the newest is too old, and drops those that no token needs. */
    synchronized void renew() {
        read();
        if (ring.keys().isEmpty()
                || madeAt(newest()).plus(settings.keyAge()).isBefore(clock.instant())) {
            rotate();
        }
        IntStream.range(1, ring.keys().size())
                .filter(place -> isSpent(ring.keys().get(place - 1)))
                .mapToObj(ring.keys()::get)
                .toList()
                .forEach(this::drop);
        read();
    }

    /** Signs with a new key from now on. */
    synchronized void rotate() {
        ECKey key = newKey();
        folder.keep(key.getKeyID() + FILE, key.toJSONString());
        read();
    }

    /** Drops all keys but the newest: every token that they signed ends now. */
    synchronized void dropOlder() {
        ring.keys().stream().skip(1).forEach(this::drop);
        read();
    }

    /** Whether the last token that was signed before this key came has ended. */
    private boolean isSpent(ECKey successor) {
        return madeAt(successor).plus(settings.life()).plus(LEEWAY).isBefore(clock.instant());
    }

    private void drop(ECKey key) {
        folder.delete(key.getKeyID() + FILE);
    }

    private void read() {
        List<ECKey> keys =
                folder.texts(FILE).entrySet().stream()
                        .map(file -> parsed(file.getKey(), file.getValue()))
                        .sorted(NEWEST_FIRST)
                        .toList();
        ring = new Ring(keys, clock.instant());
    }

    private ECKey parsed(String name, String text) {
        try {
            return ECKey.parse(text);
        } catch (ParseException e) {
            throw new StartFailure(
                    "The file " + folder.path(name) + " holds no signing key.",
                    "Delete it: another key signs, and whose token it signed refreshes theirs.",
                    e);
        }
    }

    private ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(nextTime()))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JVM can't make a P-256 key", e);
        }
    }

    /** Keys tell whole seconds only, and the newest must be told from the one before. */
    private Instant nextTime() {
        Instant now = clock.instant();
        Instant next = ring.keys().isEmpty() ? now : madeAt(newest()).plusSeconds(1);
        return next.isAfter(now) ? next : now;
    }

    private static Instant madeAt(ECKey key) {
        return key.getIssueTime() == null ? Instant.EPOCH : key.getIssueTime().toInstant();
    }

    private final class Ring {

        private final List<ECKey> keys;
        private final Instant readAt;

        Ring(List<ECKey> keys, Instant readAt) {
            this.keys = List.copyOf(keys);
            this.readAt = readAt;
        }

        List<ECKey> keys() {
            return keys;
        }

        boolean isOld() {
            return readAt.plusSeconds(1).isBefore(clock.instant());
        }
    }
}
