package dev.loregraph.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RangeTests {

    @Test
    void highlights_fall_on_the_original_letters() {
        assertThat(Range.ofPrefix("Éléonore", "ele")).containsExactly(new Range(0, 3));
        assertThat(Range.ofPrefix("E\u0301le", "el")).containsExactly(new Range(0, 3));
        assertThat(Range.ofPrefix("Æthel", "aet")).containsExactly(new Range(0, 2));
    }

    @Test
    void a_letter_that_is_matched_in_part_is_highlighted_whole() {
        assertThat(Range.ofPrefix("Straße", "stras")).containsExactly(new Range(0, 5));
    }

    @Test
    void nothing_is_highlighted_for_nothing() {
        assertThat(Range.ofPrefix("Ida", "")).isEmpty();
        assertThat(Range.ofPrefix("Ida", "idas")).isEmpty();
    }
}
