package dev.loregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPasswordsTests {

    private final KnownPasswords known = new KnownPasswords();

    @Test
    void more_than_ten_thousand_that_leaked_and_are_long_enough_are_known() {
        assertThat(known.size()).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "password,true",
        "PassWord1234,true",
        "loregraph!,true",
        "Dungeon&Dragon77,true",
        "mira.voss.99,true",
        "mira likes,false",
        "the campaign of the lost player,false",
        "83920174652,false",
        "correct horse battery staple,false",
        "!?!?!?!?,false"
    })
    void what_others_try_first_is_known(String password, boolean expected) {
        assertThat(known.include(password, List.of("mira", "Mira Voss"))).isEqualTo(expected);
    }
}
