package dev.loregraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loregraph.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTextTests {

    @Test
    void a_line_loses_the_white_space_around_it_and_nothing_else() {
        assertThat(InputText.line("name", "  Éléonore  d’Arc ", 20)).isEqualTo("Éléonore  d’Arc");
        assertThat(InputText.line("name", "שָׁלוֹם 🐉", 20)).isEqualTo("שָׁלוֹם 🐉");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B", "\u0301", "\u00A0"})
    void a_line_without_anything_to_see_is_refused(String blank) {
        assertThatThrownBy(() -> InputText.line("name", blank, 20))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("name"))
                .hasMessage("name: is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u007Fb", "a\u2028b", "a\uD800b", "a\uDC00"})
    void a_line_with_control_characters_or_half_characters_is_refused(String bad) {
        assertThatThrownBy(() -> InputText.line("name", bad, 20))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("U+");
    }

    @Test
    void a_long_line_is_refused_with_its_length() {
        assertThatThrownBy(() -> InputText.line("name", "x".repeat(10_000), 200))
                .isInstanceOf(Refusal.class)
                .hasMessage("name: has 10000 characters, at most 200 are kept");
    }

    @Test
    void prose_may_have_lines_and_tabs_but_no_other_control_character() {
        assertThat(InputText.proseOrNull("summary", "one\n\ttwo\r\n", 20)).isEqualTo("one\n\ttwo");
        assertThatThrownBy(() -> InputText.proseOrNull("summary", "a\u0007", 20))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_may_be_left_out_is_left_out_when_blank() {
        assertThat(InputText.proseOrNull("summary", null, 20)).isNull();
        assertThat(InputText.proseOrNull("summary", " \n", 20)).isNull();
        assertThat(InputText.lineOrNull("title", " ", 20)).isNull();
    }
}
