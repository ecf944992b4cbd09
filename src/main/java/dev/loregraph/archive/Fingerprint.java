package dev.loregraph.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether something says the same as before. */
final class Fingerprint {

    private Fingerprint() {}

    /** The SHA-256 of all that a record holds. */
    static String of(Record said) {
        try {
            byte[] text = said.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
