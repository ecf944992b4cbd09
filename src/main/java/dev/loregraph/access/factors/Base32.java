package dev.loregraph.access.factors;

/** RFC 4648 base32 without padding, in which authenticator apps take secrets. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encoded(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xFF);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt((buffer >> bits) & (LETTERS.length() - 1)));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(LETTERS.charAt((buffer << (BITS - bits)) & (LETTERS.length() - 1)));
        }
        return text.toString();
    }
}
