package dev.loregraph.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final String SEED = "1234567890".repeat(7);

    /** RFC 6238, appendix B, all 18. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, SHA1",
        "59, 46119246, SHA256",
        "59, 90693936, SHA512",
        "1111111109, 07081804, SHA1",
        "1111111109, 68084774, SHA256",
        "1111111109, 25091201, SHA512",
        "1111111111, 14050471, SHA1",
        "1111111111, 67062674, SHA256",
        "1111111111, 99943326, SHA512",
        "1234567890, 89005924, SHA1",
        "1234567890, 91819424, SHA256",
        "1234567890, 93441116, SHA512",
        "2000000000, 69279037, SHA1",
        "2000000000, 90698825, SHA256",
        "2000000000, 38618901, SHA512",
        "20000000000, 65353130, SHA1",
        "20000000000, 77737706, SHA256",
        "20000000000, 47863826, SHA512"
    })
    void codes_are_those_of_the_standard(long second, String code, Totp.Hash hash) {
        int length =
                switch (hash) {
                    case SHA1 -> 20;
                    case SHA256 -> 32;
                    case SHA512 -> 64;
                };
        byte[] secret = SEED.substring(0, length).getBytes(StandardCharsets.US_ASCII);
        long step = Totp.stepAt(Instant.ofEpochSecond(second));
        assertThat(new Totp(hash, 8).code(secret, step)).isEqualTo(code);
    }

    @Test
    void a_clock_may_be_half_a_minute_off_and_no_more() {
        byte[] secret = SEED.substring(0, 20).getBytes(StandardCharsets.US_ASCII);
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.stepAt(now);
        for (int off : List.of(-1, 0, 1)) {
            String code = Totp.OURS.code(secret, step + off);
            assertThat(Totp.OURS.stepOf(secret, code, now)).hasValue(step + off);
        }
        for (int off : List.of(-2, 2)) {
            String code = Totp.OURS.code(secret, step + off);
            assertThat(Totp.OURS.stepOf(secret, code, now)).isEmpty();
        }
        for (String none : List.of("", "12345", "1234567", "abcdef", "\uFF11".repeat(6))) {
            assertThat(Totp.OURS.stepOf(secret, none, now)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void base32_is_that_of_the_standard(String text, String encoded) {
        assertThat(Base32.encoded(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void recovery_codes_are_ten_different_ones_and_may_be_typed_carelessly() {
        var codes = RecoveryCode.made();
        assertThat(new HashSet<>(codes)).hasSize(10);
        assertThat(codes)
                .allSatisfy(
                        code -> assertThat(code.text()).matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
        RecoveryCode first = codes.getFirst();
        var typed = new RecoveryCode(" " + first.text().toLowerCase(Locale.ROOT).replace('-', ' '));
        assertThat(typed.hash()).isEqualTo(first.hash());
        assertThat(first.toString()).doesNotContain(first.text());
    }
}
