package dev.loregraph.access.signin;

import dev.loregraph.access.vault.SecretText;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sign-in is renewed with, once. The family's secret stays the same and tells a token that
 * was used before from one that somebody made up; the turn's secret is new each time.
 */
record RefreshToken(String signInId, String family, String turn) {

    private static final int SECRET_BYTES = 24;
    private static final Pattern FORM =
            Pattern.compile("lgr_([0-9a-f]{32})([\\w-]{32})([\\w-]{32})");

    static RefreshToken first() {
        String id = UUID.randomUUID().toString().replace("-", "");
        return new RefreshToken(id, SecretText.of(SECRET_BYTES), SecretText.of(SECRET_BYTES));
    }

    static Optional<RefreshToken> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new RefreshToken(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    RefreshToken next() {
        return new RefreshToken(signInId, family, SecretText.of(SECRET_BYTES));
    }

    String text() {
        return "lgr_" + signInId + family + turn;
    }

    String familyHash() {
        return SecretText.hash(family);
    }

    String turnHash() {
        return SecretText.hash(turn);
    }

    @Override
    public String toString() {
        return "refresh token of sign-in " + signInId;
    }
}
