package dev.loregraph.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.MovableClock;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.access.signin.tokens.AccessTokens;
import dev.loregraph.graph.Graph;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a sign-in holds, on a clock of the test's own. */
@WholeServerTest
class SignInsIT {

    private static final Duration IDLE = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(100);
    private static final Device DEVICE = new Device("a test", "192.0.2.1");

    private final Viewer user;
    private final SignIns signIns;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));

    @Autowired
    SignInsIT(Graph graph, Viewers viewers, AccessTokens accessTokens) {
        this.user = Table.user(graph, "signs-in");
        this.signIns =
                new SignIns(
                        graph,
                        viewers,
                        accessTokens,
                        new SignInSettings(IDLE, LONGEST, 3),
                        clock,
                        _ -> {});
    }

    @Test
    void it_ends_when_it_is_not_renewed_in_time() {
        Tokens tokens = open();
        clock.pass(IDLE.minusSeconds(1));
        tokens = renewed(tokens).orElseThrow();
        clock.pass(IDLE);
        assertThat(renewed(tokens)).isEmpty();
        assertThat(signIns.of(user.userId())).isEmpty();
    }

    @Test
    void renewing_it_all_the_time_lengthens_it_up_to_its_last_end() {
        Tokens tokens = open();
        for (int i = 0; i < 3; i++) {
            clock.pass(IDLE.minusSeconds(1));
            tokens = renewed(tokens).orElseThrow();
        }
        assertThat(signIns.of(user.userId()))
                .singleElement()
                .satisfies(signIn ->
                        assertThat(signIn.endsAt()).isEqualTo(signIn.createdAt().plus(LONGEST)));
        clock.pass(Duration.ofDays(10).plusSeconds(3));
        assertThat(renewed(tokens)).isEmpty();
    }

    @Test
    void a_token_used_before_ends_the_sign_in_and_a_made_up_one_does_not() {
        Tokens first = open();
        Tokens second = renewed(first).orElseThrow();
        RefreshToken real = RefreshToken.read(second.refreshToken()).orElseThrow();
        var madeUp = new RefreshToken(real.signInId(), "x".repeat(32), real.turn());
        assertThat(signIns.renewed(madeUp.text())).isEmpty();
        Tokens third = renewed(second).orElseThrow();
        assertThat(renewed(second)).isEmpty();
        assertThat(renewed(third)).isEmpty();
    }

    @Test
    void one_too_many_ends_the_one_that_was_idle_longest() {
        Tokens first = open();
        clock.pass(Duration.ofMinutes(1));
        Tokens second = open();
        clock.pass(Duration.ofMinutes(1));
        open();
        clock.pass(Duration.ofMinutes(1));
        first = renewed(first).orElseThrow();
        open();
        assertThat(signIns.of(user.userId())).hasSize(3);
        assertThat(renewed(second)).isEmpty();
        assertThat(renewed(first)).isPresent();
    }

    @Test
    void what_a_program_calls_itself_is_shown_in_print_and_in_short() {
        assertThat(new Device("Cura\u0000l\u202Eé" + "x".repeat(500), "::1").client())
                .startsWith("Cura?l??xx")
                .hasSize(200);
    }

    private Tokens open() {
        return signIns.open(user.userId(), SignInMethod.PASSWORD, DEVICE);
    }

    private Optional<Tokens> renewed(Tokens tokens) {
        return signIns.renewed(tokens.refreshToken());
    }
}
