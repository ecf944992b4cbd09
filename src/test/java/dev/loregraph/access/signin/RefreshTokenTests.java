package dev.loregraph.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefreshTokenTests {

    @Test
    void each_is_two_secrets_of_192_random_bits_that_no_other_has() {
        Set<String> secrets =
                Stream.generate(RefreshToken::first)
                        .limit(1_000)
                        .flatMap(token -> Stream.of(token.family(), token.turn()))
                        .collect(Collectors.toSet());
        assertThat(secrets).hasSize(2_000).allMatch(secret -> secret.matches("[\\w-]{32}"));
    }

    @Test
    void the_next_one_is_of_the_same_family_with_a_turn_of_its_own() {
        RefreshToken token = RefreshToken.first();
        RefreshToken next = token.next();
        assertThat(next.family()).isEqualTo(token.family());
        assertThat(next.turn()).isNotEqualTo(token.turn());
        assertThat(RefreshToken.read(next.text())).contains(next);
        assertThat(next.toString()).doesNotContain(next.turn(), next.family());
    }
}
