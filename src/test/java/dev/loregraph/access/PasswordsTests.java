package dev.loregraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PasswordsTests {

    private static final int TRIES = 7;

    private final Passwords cheap = new Passwords(new PasswordSettings(DataSize.ofMegabytes(1), 1));

    @Test
    void a_password_matches_its_own_hash_in_any_unicode_form() {
        String hash = cheap.hash("caf\u00e9 at night");
        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=1024,t=1,p=1$");
        assertThat(cheap.matches("cafe\u0301 at night", hash)).isTrue();
        assertThat(cheap.matches("cafe at night", hash)).isFalse();
    }

    @Test
    void nothing_matches_where_there_is_no_password() {
        for (String guess : new String[] {"", "nobody has this password", "x"}) {
            assertThat(cheap.matches(guess, "")).isFalse();
        }
    }

    @Test
    void a_hash_made_by_weaker_settings_is_outdated() {
        var dear = new Passwords(new PasswordSettings(DataSize.ofMegabytes(2), 2));
        assertThat(dear.isOutdated(cheap.hash("a password"))).isTrue();
        assertThat(dear.isOutdated(dear.hash("a password"))).isFalse();
        assertThat(dear.matches("a password", cheap.hash("a password"))).isTrue();
    }

    /** Both are compared in turn, so that a busy machine is as busy for either. */
    @Test
    void an_account_that_is_not_there_takes_as_long_as_a_wrong_password() {
        var passwords = new Passwords(new PasswordSettings(DataSize.ofMegabytes(16), 2));
        String hash = passwords.hash("a password");
        passwords.matches("warm up", hash);
        long[] wrong = new long[TRIES];
        long[] absent = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            wrong[i] = time(passwords, hash);
            absent[i] = time(passwords, "");
        }
        assertThat(fastest(absent)).isBetween(fastest(wrong) / 2, fastest(wrong) * 2);
        assertThat(Duration.ofNanos(fastest(absent))).isGreaterThan(Duration.ofMillis(5));
    }

    @Test
    void settings_that_protect_nothing_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasswordSettings(DataSize.ofKilobytes(8), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasswordSettings(DataSize.ofMegabytes(32), 0));
    }

    private static long fastest(long[] times) {
        return LongStream.of(times).min().orElseThrow();
    }

    private static long time(Passwords passwords, String hash) {
        long start = System.nanoTime();
        assertThat(passwords.matches("not the password", hash)).isFalse();
        return System.nanoTime() - start;
    }
}
