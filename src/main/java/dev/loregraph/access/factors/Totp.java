package dev.loregraph.access.factors;

import dev.loregraph.access.vault.SecretText;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords by RFC 6238: a new code every 30 seconds. */
record Totp(Hash hash, int digits) {

    /** What authenticator apps understand. */
    static final Totp OURS = new Totp(Hash.SHA1, 6);

    static final Duration STEP = Duration.ofSeconds(30);

    /** How many steps a clock may be ahead or behind. */
    private static final int WINDOW = 1;

    private static final int LOW_BITS = 0x0F;
    private static final int WITHOUT_SIGN = 0x7FFF_FFFF;

    enum Hash {
        SHA1,
        SHA256,
        SHA512
    }

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & LOW_BITS;
        int number = ByteBuffer.wrap(hash).getInt(offset) & WITHOUT_SIGN;
        int modulus = (int) Math.pow(10, digits);
        return String.format("%0" + digits + "d", number % modulus);
    }

    /** The step near the time whose code this is; takes as long for any code. */
    OptionalLong stepOf(byte[] secret, String code, Instant time) {
        long now = stepAt(time);
        return LongStream.rangeClosed(now - WINDOW, now + WINDOW)
                .filter(step -> isCode(code, code(secret, step)))
                .max();
    }

    private static boolean isCode(String given, String right) {
        return SecretText.same(given, right);
    }

    private byte[] hmac(byte[] secret, byte[] message) {
        try {
            String algorithm = "Hmac" + hash;
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC", e);
        }
    }
}
