package dev.loregraph.consolidation.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.consolidation.extraction.text.FixedMention;
import dev.loregraph.consolidation.extraction.text.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                "\u0000\u0001\u001b",
                "\ud800",
                "\udc00 Orla \ud83d",
                "@",
                "@@[](",
                "@[Orla](",
                "'s",
                "’s Orla ’s",
                "\u202ealrO\u202c \u05e9\u05dc\u05d5\u05dd Orla \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
                "O\u0301\u0301\u0301rla",
                "....!!!???",
                "\"\"\"“”''",
                "-",
                ",",
                "Orla,",
                "and Orla and",
                "of",
                "who",
                "Orla and",
                ", and Orla",
                "is the mother of",
                "'s mother is Orla",
                "Orla's",
                "by Orla",
                "was killed by",
                "named",
                "killed"
            })
    void odd_text_is_read_without_complaint(String text) {
        assertRead(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_jumble_of_words_and_marks_is_read_without_complaint(int seed) {
        var parts =
                List.of(
                        "Orla",
                        "Bram",
                        "Mirelle",
                        "Fenwick",
                        "'s",
                        ",",
                        ".",
                        "and",
                        "was",
                        "killed",
                        "by",
                        "mother",
                        "of",
                        "the",
                        "party",
                        "\"",
                        "tells",
                        "with",
                        "gave",
                        "to",
                        "Moonblade",
                        "who",
                        "is",
                        "not",
                        "\n",
                        ";",
                        "Quill",
                        "\ud800",
                        "named");
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            text.append(parts.get(random.nextInt(parts.size())))
                    .append(random.nextInt(5) == 0 ? "" : " ");
        }
        assertRead(text.toString());
    }

    @Test
    void mentions_beyond_the_text_or_across_each_other_are_passed_over() {
        var fixed =
                List.of(
                        new FixedMention(0, 4, "orla"),
                        new FixedMention(2, 6, "bram"),
                        new FixedMention(3, 999, "bram"));
        var source = new SourceText("Orla waits.", fixed, false);
        assertThat(Scene.EXTRACTOR.extract(source, Scene.cast()).mentions()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void ten_megabytes_are_read_whatever_their_shape() {
        assertRead("a".repeat(10_000_000));
        assertRead("Orla asks Bram about the Moonblade. ".repeat(280_000));
        assertRead("\n ".repeat(5_000_000));
        assertRead("Orla and ".repeat(100_000));
    }

    @Test
    void time_grows_with_the_text_and_no_faster() {
        var line = "Captain Bram tells Mirelle that Quillon was killed by Corvin in Veska.\n\n";
        Scene.read(line.repeat(2_000));
        var small = time(line.repeat(2_000));
        var large = time(line.repeat(16_000));
        assertThat(large.toNanos()).isLessThan(Math.max(small.toNanos(), 20_000_000) * 40);
    }

    private static Duration time(String text) {
        long start = System.nanoTime();
        Scene.read(text);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void assertRead(String text) {
        var extraction = Scene.read(text);
        assertThat(extraction.mentions())
                .allSatisfy(
                        mention -> assertThat(mention.end()).isLessThanOrEqualTo(text.length()));
        assertThat(extraction.relations())
                .allSatisfy(relation ->
                        assertThat(relation.quote().end()).isLessThanOrEqualTo(text.length()));
    }
}
