package dev.loregraph.access.factors;

import dev.loregraph.access.vault.SecretText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One-time codes for who has lost their authenticator: 120 random bits as six groups. */
public record RecoveryCode(String text) {

    private static final int COUNT = 10;
    private static final int BYTES = 15;
    private static final String EACH_GROUP = "(?<=\\G.{4})(?=.)";

    static List<RecoveryCode> made() {
        return Stream.generate(() -> Base32.encoded(SecretText.bytes(BYTES)))
                .map(code -> new RecoveryCode(String.join("-", code.split(EACH_GROUP, -1))))
                .limit(COUNT)
                .toList();
    }

    /** Case, spaces and hyphens don't matter when it is typed. */
    String hash() {
        return SecretText.hash(text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    @Override
    public String toString() {
        return "a recovery code";
    }
}
