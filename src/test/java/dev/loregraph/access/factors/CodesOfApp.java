package dev.loregraph.access.factors;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;

/** What an authenticator app would show. */
public final class CodesOfApp {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private CodesOfApp() {}

    public static String now(String secret) {
        return ahead(secret, 0);
    }

    /** The one of the step after this, which is taken already. */
    public static String next(String secret) {
        return ahead(secret, 1);
    }

    static byte[] secret(String base32) {
        BigInteger bits =
                base32.chars()
                        .mapToObj(letter -> BigInteger.valueOf(LETTERS.indexOf(letter)))
                        .reduce(BigInteger.ONE, (all, five) -> all.shiftLeft(5).add(five));
        byte[] bytes = bits.toByteArray();
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    private static String ahead(String secret, int steps) {
        return Totp.OURS.code(secret(secret), Totp.stepAt(Instant.now()) + steps);
    }
}
