package dev.loregraph.consolidation.reading;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FairShareTests {

    @Test
    void few_findings_are_kept_as_they_came() {
        List<String> found = List.of("b1", "a1", "b2");
        assertThat(kept(new FairShare(2, 3), found)).isEqualTo(found);
        assertThat(kept(new FairShare(2, 3), List.of())).isEmpty();
    }

    @Test
    void everybody_has_one_before_anybody_has_two() {
        List<String> found = List.of("a1", "a2", "a3", "b1", "a4", "c1", "b2");
        assertThat(kept(new FairShare(9, 3), found)).containsExactly("a1", "b1", "c1");
        assertThat(kept(new FairShare(9, 4), found)).containsExactly("a1", "a2", "b1", "c1");
    }

    @Test
    void nobody_has_more_than_their_share_even_where_there_is_room() {
        List<String> found = Collections.nCopies(1_000, "a1");
        assertThat(kept(new FairShare(5, 100), found)).hasSize(5);
    }

    @Test
    void the_best_of_each_is_kept() {
        List<String> found = Stream.of("a1", "b1", "a3", "b2", "a2").toList();
        assertThat(new FairShare(1, 9).of(found, text -> text.charAt(0), reverseOrder()))
                .containsExactly("a3", "b2");
    }

    private static List<String> kept(FairShare share, List<String> found) {
        return share.of(found, text -> text.charAt(0), naturalOrder());
    }
}
