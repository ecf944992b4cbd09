package dev.loregraph.network.acquaintance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.network.acquaintance.Word.Meeting;
import dev.loregraph.network.acquaintance.Word.Somebody;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Word goes from mouth to mouth, and never back in time. */
class WordTests {

    @Test
    void it_goes_along_later_meetings_only() {
        var met = List.of(met(1, "b", "c"), met(2, "a", "b"), met(3, "b", "d"));
        assertThat(Word.spread(Set.of("a"), met))
                .containsExactly(new Hearer("b", 2, "a", 1), new Hearer("d", 3, "b", 2));
    }

    @Test
    void it_may_go_along_several_meetings_of_one_session_in_any_order() {
        var met = List.of(met(1, "b", "c"), met(1, "c", "d"), met(1, "a", "b"));
        assertThat(Word.spread(Set.of("a"), met))
                .containsExactly(
                        new Hearer("b", 1, "a", 1),
                        new Hearer("c", 1, "b", 2),
                        new Hearer("d", 1, "c", 3));
    }

    @Test
    void who_knew_at_first_hears_nothing_and_the_nearest_tells() {
        var met = List.of(met(1, "a", "b"), met(1, "b", "c"), met(1, "c", "z"));
        assertThat(Word.spread(Set.of("a", "z"), met))
                .containsExactly(new Hearer("b", 1, "a", 1), new Hearer("c", 1, "z", 1));
    }

    @Test
    void it_takes_the_fewest_hops_within_a_session_too() {
        var met =
                List.of(
                        met(1, "a", "b"),
                        met(1, "b", "c"),
                        met(2, "a", "e"),
                        met(2, "e", "f"),
                        met(2, "c", "f"));
        assertThat(Word.spread(Set.of("a"), met)).contains(new Hearer("f", 2, "e", 2));
    }

    @Test
    void nobody_hears_without_meetings() {
        assertThat(Word.spread(Set.of("a"), List.of())).isEmpty();
    }

    @Test
    void two_names_of_one_are_one_who_hears_and_tells_under_either() {
        var mask = new Somebody("b", "mask");
        var met =
                List.of(
                        new Meeting(1, new Somebody("a", "a"), mask),
                        met(2, "b", "c"),
                        new Meeting(3, mask, new Somebody("d", "d")));
        assertThat(Word.spread(Set.of("a"), met))
                .containsExactly(
                        new Hearer("mask", 1, "a", 1),
                        new Hearer("c", 2, "b", 2),
                        new Hearer("d", 3, "mask", 2));
    }

    private static Meeting met(int session, String one, String other) {
        return new Meeting(session, new Somebody(one, one), new Somebody(other, other));
    }
}
