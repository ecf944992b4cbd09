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

/**
 * Keeps passwords as Argon2id hashes (16 MiB, two passes); few are computed at once, for memory's
 * sake.
 */
@Component
final class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;
    private static final String SCHEME = "argon2id";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    SCHEME, Map.of(SCHEME, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    private final String nobodys = hash("nobody has this password");

    String hash(String password) {
        return inTurn(() -> encode(composed(password)));
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(composed(password), hash));
    }

    /**
     * Does the work of a check that fails, so that an unknown username takes as long as a known
     * one.
     */
    void pretendToCheck(String password) {
        matches(password, nobodys);
    }

    /** The password of a new account; what it holds is never part of a message. */
    static String acceptable(@Nullable String password) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (password == null || length < SHORTEST || length > LONGEST) {
            throw Refusal.badInput(
                    "password",
                    "has " + length + " characters: use " + SHORTEST + " to " + LONGEST);
        }
        if (password.codePoints().anyMatch(Passwords::unusable)) {
            throw Refusal.badInput("password", "has a control character or half a character in it");
        }
        return password;
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
