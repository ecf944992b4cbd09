package dev.loregraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.loregraph.refusal.Refusal;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTextTests {

    @Test
    void a_line_is_stripped_and_composed() {
        assertThat(InputText.line("name", "  Rene\u0301e\u00A0", 20)).isEqualTo("Ren\u00E9e");
        assertThat(InputText.line("name", "\u2003Mira Voss ", 20)).isEqualTo("Mira Voss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "שָׁלוֹם",
                "مرحبا",
                "नमस्ते",
                "👩‍🚀",
                "می‌خواهم",
                "@Mira",
                "a\u200Fb",
                "Z̃"
            })
    void names_of_every_script_are_lines(String name) {
        assertThat(InputText.line("name", name, 50)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t ",
                "\u00A0",
                "\u200B",
                "\u0301",
                "a\u0000b",
                "a\nb",
                "a\tb",
                "\u001B[2J",
                "a\u2028b",
                "a\u0085b",
                "a\uD83D",
                "\uDE00a",
                "abc\u202Edef",
                "a\u2066b",
                "a\uFFFF",
                "\uFFFEa",
                "a\uFDD0b",
                "a\uD83F\uDFFE",
                "\uFEFFMira",
                "Mi\uFEFFra",
                "12345678901"
            })
    void what_a_line_does_not_allow_is_refused_by_the_fields_name(String value) {
        refused("name", () -> InputText.line("name", value, 10));
    }

    @Test
    void a_missing_line_is_refused_and_a_missing_optional_one_is_empty() {
        refused("name", () -> InputText.line("name", null, 10));
        assertThat(InputText.lineOrNull("name", null, 10)).isNull();
        assertThat(InputText.lineOrNull("name", "  ", 10)).isNull();
        assertThat(InputText.lineOrNull("name", " x ", 10)).isEqualTo("x");
        assertThat(InputText.proseOrNull("note", null, 10)).isNull();
        assertThat(InputText.proseOrNull("note", "x\r\ny", 10)).isEqualTo("x\ny");
    }

    @Test
    void length_counts_characters_not_code_units() {
        assertThat(InputText.line("name", "😀".repeat(10), 10)).hasSize(20);
        refused("name", () -> InputText.line("name", "😀".repeat(11), 10));
    }

    @Test
    void a_body_keeps_tabs_and_lines_and_ends_each_in_a_line_feed() {
        assertThat(InputText.body("body", "one\r\n\ttwo\rthree\n", 100))
                .isEqualTo("one\n\ttwo\nthree\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "a\u0000", "a\u0008b", "a\uD800b", "\uFEFF"})
    void what_a_body_does_not_allow_is_refused_by_the_fields_name(String value) {
        refused("body", () -> InputText.body("body", value, 100));
    }

    @Test
    void a_million_marks_on_one_letter_are_refused_at_once() {
        String stacked = "a" + "\u0301\u0323".repeat(499_999);
        assertThatNoException()
                .isThrownBy(() -> InputText.body("body", "a" + "\u0301".repeat(30), 100));
        assertTimeout(
                Duration.ofSeconds(1),
                () -> refused("body", () -> InputText.body("body", stacked, 1_000_000)));
        assertThatNoException()
                .isThrownBy(() -> InputText.body("body", "e\u0301".repeat(400_000), 1_000_000));
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

    private static void refused(String field, Supplier<String> reading) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(reading::get)
                .satisfies(refusal -> assertThat(refusal.field()).contains(field))
                .satisfies(
                        refusal -> assertThat(refusal.code()).isEqualTo(Refusal.Code.BAD_REQUEST))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).doesNotContainPattern("\\p{Cntrl}"));
    }
}
