package dev.loregraph.access;

import dev.loregraph.refusal.Refusal;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps passwords as Argon2id hashes; few are computed at once, for memory's sake. */
@Component
final class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;
    private static final String SCHEME = "argon2id";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private final PasswordEncoder encoder;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys;

    Passwords(PasswordSettings settings) {
        var argon2 =
                new Argon2PasswordEncoder(
                        SALT_BYTES,
                        HASH_BYTES,
                        LANES,
                        Math.toIntExact(settings.memory().toKilobytes()),
                        settings.passes());
        this.encoder = new DelegatingPasswordEncoder(SCHEME, Map.of(SCHEME, argon2));
        this.nobodys = hash("nobody has this password");
    }

    String hash(String password) {
        return inTurn(() -> encode(composed(password)));
    }

    /**
     * An empty hash matches nothing, and takes as long: who has no account or no password must not
     * be told apart by the time it takes.
     */
    boolean matches(String password, String hash) {
        boolean same =
                inTurn(() -> encoder.matches(composed(password), hash.isEmpty() ? nobodys : hash));
        return same && !hash.isEmpty();
    }

    /** Whether the hash was made by older settings. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** The password of a new account; what it holds is never part of a message. */
    static String acceptable(String field, @Nullable String password) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (password == null || length < SHORTEST || length > LONGEST) {
            throw Refusal.badInput(
                    field, "has " + length + " characters: use " + SHORTEST + " to " + LONGEST);
        }
        if (password.codePoints().anyMatch(Passwords::unusable)) {
            throw Refusal.badInput(field, "has a control character or half a character in it");
        }
        return password;
    }

    static boolean isLongEnough(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST;
    }

    private static boolean unusable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the encoder made no hash");
        }
        return hash;
    }

    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
