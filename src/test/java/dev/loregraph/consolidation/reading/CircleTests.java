package dev.loregraph.consolidation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.graph.Audience;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircleTests {

    private static final Audience ALICE = Audience.author("alice");
    private static final Audience BOB = Audience.author("bob");

    @ParameterizedTest
    @CsvSource({
        "PARTY, PARTY, PARTY",
        "PARTY, DM, DM",
        "DM, PARTY, DM",
        "AUTHOR:a, PARTY, AUTHOR:a",
        "PARTY, AUTHOR:a, AUTHOR:a",
        "AUTHOR:a, AUTHOR:a, AUTHOR:a",
        "AUTHOR:a, AUTHOR:b, DM",
        "AUTHOR:a, DM, DM",
        "DM, AUTHOR:a, DM"
    })
    void two_audiences_share_the_widest_that_both_include(String one, String other, String both) {
        assertThat(new Audience(one).narrowedBy(new Audience(other))).isEqualTo(new Audience(both));
    }

    @Test
    void a_journal_is_read_for_its_own_circle_first_and_then_for_each_that_knows_more() {
        assertThat(Circle.of(Audience.PARTY, List.of()).stream().map(Circle::audience))
                .containsExactly(Audience.PARTY);
        assertThat(circles(Audience.PARTY, Audience.DM, BOB, ALICE))
                .containsExactly(Audience.PARTY, ALICE, BOB, Audience.DM);
        assertThat(circles(ALICE, Audience.DM, BOB)).containsExactly(ALICE, Audience.DM);
        assertThat(circles(Audience.DM, Audience.PARTY, BOB)).containsExactly(Audience.DM);
    }

    private static List<Audience> circles(Audience journal, Audience... entities) {
        return Circle.ofAudiences(journal, List.of(entities)).stream()
                .map(Circle::audience)
                .toList();
    }
}
