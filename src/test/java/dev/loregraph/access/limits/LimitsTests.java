package dev.loregraph.access.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loregraph.refusal.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTests {

    @Test
    void so_many_are_granted_and_no_more() {
        var limits = new Limits(settings("3 in 15m", 100, null));
        for (int left = 2; left >= 0; left--) {
            Allowance allowance = limits.take(LimitClass.ANONYMOUS, "a");
            assertThat(allowance.granted()).isTrue();
            assertThat(allowance.remaining()).isEqualTo(left);
        }
        Allowance refused = limits.take(LimitClass.ANONYMOUS, "a");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.untilMore()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(refused.headers())
                .containsEntry("RateLimit-Policy", "\"anonymous\";q=3;w=900")
                .containsEntry("RateLimit-Limit", "3")
                .containsEntry("RateLimit-Remaining", "0")
                .containsKeys("RateLimit", "RateLimit-Reset", "Retry-After");
        assertThat(refused.refusal().details().get("retryAfter"))
                .hasToString(refused.headers().get("Retry-After"));
    }

    @Test
    void everybody_and_every_class_is_counted_apart() {
        var limits = new Limits(settings("1 in 15m", 100, null));
        assertThat(limits.take(LimitClass.ANONYMOUS, "a").granted()).isTrue();
        assertThat(limits.take(LimitClass.ANONYMOUS, "b").granted()).isTrue();
        assertThat(limits.take(LimitClass.READ, "a").granted()).isTrue();
        assertThat(limits.take(LimitClass.ANONYMOUS, "a").granted()).isFalse();
    }

    @Test
    void what_is_given_back_can_be_taken_again_and_looking_costs_nothing() {
        var limits = new Limits(settings("1 in 15m", 100, null));
        limits.take(LimitClass.ANONYMOUS, "a");
        assertThat(limits.left(LimitClass.ANONYMOUS, "a").granted()).isFalse();
        limits.giveBack(LimitClass.ANONYMOUS, "a");
        assertThat(limits.left(LimitClass.ANONYMOUS, "a").granted()).isTrue();
        assertThat(limits.left(LimitClass.ANONYMOUS, "a").granted()).isTrue();
        assertThat(limits.take(LimitClass.ANONYMOUS, "a").granted()).isTrue();
    }

    @Test
    void who_guesses_many_at_once_is_not_told_of_a_right_one_after_as_many_wrong_ones() {
        var failures = new SignInFailures(new Limits(settings("1 in 15m", 100, null)));
        assertThat(failures.counted("mira", () -> Optional.of("right"))).contains("right");
        assertThatThrownBy(() ->
                        failures.counted(
                                "mira",
                                () -> {
                                    for (int i = 0; i < 10; i++) {
                                        failures.counted("Mira", Optional::empty);
                                    }
                                    return Optional.of("right");
                                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sign-in-failures");
        assertThat(failures.counted("other", () -> Optional.of("right"))).contains("right");
    }

    @Test
    void the_count_starts_anew_when_its_time_has_passed() throws Exception {
        var limits = new Limits(settings("1 in 300ms", 100, null));
        assertThat(limits.take(LimitClass.ANONYMOUS, "a").granted()).isTrue();
        assertThat(limits.take(LimitClass.ANONYMOUS, "a").granted()).isFalse();
        Thread.sleep(350);
        assertThat(limits.take(LimitClass.ANONYMOUS, "a").granted()).isTrue();
    }

    @Test
    void a_million_addresses_take_bounded_memory() {
        var own = new OwnBuckets(1_000);
        for (int address = 0; address < 1_000_000; address++) {
            own.bucket("address " + address, new Limit(100, Duration.ofMinutes(15)));
        }
        assertThat(own.size()).isLessThanOrEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({"100 in 15m,100,900", "1 in 500ms,1,0", "30000 in 1m,30000,60"})
    void a_limit_is_written_as_it_is_said(String text, long requests, long seconds) {
        Limit limit = Limit.valueOf(text);
        assertThat(limit.requests()).isEqualTo(requests);
        assertThat(limit.in().toSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100", "100/15m", "0 in 1m", "-1 in 1m", "5 in 0s", "5 in a day"})
    void what_is_no_limit_is_refused(String text) {
        assertThatThrownBy(() -> Limit.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,127.0.0.1",
        "2001:db8:1:2:3:4:5:6,20010db800010002::/64",
        "2001:db8:1:2::1,20010db800010002::/64",
        "2001:db8:1:3::1,20010db800010003::/64",
        "::ffff:10.0.0.1,10.0.0.1"
    })
    void a_network_of_version_six_counts_as_one_address(String address, String counted) {
        assertThat(NetworkAddress.counted(address)).isEqualTo(counted);
    }

    static LimitSettings settings(String anonymous, int mostKept, @Nullable String redis) {
        var usual = Limit.valueOf("10 in 1m");
        return new LimitSettings(
                usual,
                usual,
                usual,
                usual,
                Limit.valueOf(anonymous),
                usual,
                Optional.ofNullable(redis).orElse(""),
                mostKept);
    }
}
