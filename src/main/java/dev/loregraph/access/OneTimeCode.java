package dev.loregraph.access;

import dev.loregraph.access.vault.SecretText;

/**
 * A code that lets its bearer do one thing once.
 *
 * @param hash what is kept of it
 */
public record OneTimeCode(String text, String hash) {

    private static final int BYTES = 24;

    /** One that nobody can guess. */
    public static OneTimeCode made() {
        String text = SecretText.of(BYTES);
        return new OneTimeCode(text, hashOf(text));
    }

    public static String hashOf(String text) {
        return SecretText.hash(text.strip());
    }

    @Override
    public String toString() {
        return "a code";
    }
}
