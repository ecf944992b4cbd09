package dev.loregraph.journal.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.text.TextRange;
import org.junit.jupiter.api.Test;

class SnippetTests {

    @Test
    void a_short_text_is_shown_whole_and_on_one_line() {
        assertThat(around("We met Vex.\n\nShe left.\t", "Vex")).isEqualTo("We met Vex. She left.");
    }

    @Test
    void a_long_text_is_cut_between_words() {
        String text =
                "one two three four five ".repeat(10)
                        + "Vex "
                        + "six seven eight nine ten ".repeat(10);
        String snippet = around(text, "Vex");
        assertThat(snippet).startsWith("…").endsWith("…").contains(" five Vex six ");
        assertThat(snippet.length()).isBetween(100, 124);
        assertThat(text).contains(snippet.replace("…", ""));
    }

    @Test
    void a_text_without_spaces_is_cut_between_characters() {
        String text = "😀".repeat(100) + "Vex" + "a".repeat(1) + "😀".repeat(100);
        String snippet = around(text, "Vex");
        assertThat(snippet).contains("😀Vexa😀");
        assertThat(snippet.codePoints())
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Test
    void a_mention_at_either_end_has_the_rest_beside_it() {
        String words = "word ".repeat(60);
        assertThat(around("Vex " + words, "Vex")).startsWith("Vex word").endsWith("word…");
        assertThat(around(words + "Vex", "Vex")).startsWith("…word").endsWith("word Vex");
    }

    @Test
    void a_very_long_mention_is_shown_alone() {
        String name = "n".repeat(200);
        assertThat(around("before " + name + " after", name)).isEqualTo("…" + name + "…");
    }

    private static String around(String plain, String mention) {
        int start = plain.indexOf(mention);
        return Snippet.around(plain, new TextRange(start, start + mention.length()));
    }
}
