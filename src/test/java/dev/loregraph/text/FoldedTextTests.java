package dev.loregraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTests {

    @ParameterizedTest
    @CsvSource({
        "Éléonore, eleonore",
        "Sørłæcœđðþħ, sorlaecoeddthh",
        "STRAẞE, strasse",
        "Straße, strasse",
        "İstanbul, istanbul",
        "Diyarbakır, diyarbakir",
        "ﬁnﬂy, finfly",
        "Ｆｕｌｌ, full",
        "Ångström, angstrom",
        "Dvořák, dvorak",
        "ΟΔΥΣΣΕΥΣ, οδυσσευσ",
        "Ὀδυσσεύς, οδυσσευσ",
        "Ёлка, елка",
        "Ⅻ, xii",
        "Vex’ahlia, vex'ahlia",
        "Vex´ahlia, vex'ahlia",
        "Vex`ahlia, vex'ahlia",
        "Jean–Luc, jean-luc",
    })
    void letters_fold_to_their_plainest_form(String written, String folded) {
        assertThat(FoldedText.of(written).text()).isEqualTo(folded);
    }

    @Test
    void white_space_collapses_and_vanishes_at_the_ends() {
        assertThat(FoldedText.of(" \t Lady\u00A0\u2003 of\r\nthe  Lake \u3000").text())
                .isEqualTo("lady of the lake");
    }

    @Test
    void invisible_characters_vanish() {
        assertThat(FoldedText.of("Va\u00ADl\u200Bor\u200E\uFEFF\uFE0F").text()).isEqualTo("valor");
        assertThat(FoldedText.of("\u200B\u200D").text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"שָׁלוֹם", "مُحَمَّد", "أحمد", "कि", "が", "한국", "ไทย", "தமிழ்"})
    void scripts_with_marks_of_their_own_stay_as_they_are(String name) {
        String composed = FoldedText.of(name).text();
        assertThat(Normalizer.normalize(composed, Normalizer.Form.NFD))
                .isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Éléonore", "Dvořák", "がぎ", "한국", "Ệ", "أحمد", "שָׁלוֹם"})
    void composed_and_decomposed_spellings_fold_alike(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(FoldedText.of(decomposed).text()).isEqualTo(FoldedText.of(composed).text());
    }

    @Test
    void each_folded_character_knows_its_letter_in_the_original() {
        FoldedText folded = FoldedText.of(" E\u0301lan  ßo");
        assertThat(folded.text()).isEqualTo("elan sso");
        assertThat(folded.originalStart(0)).isEqualTo(1);
        assertThat(folded.originalEnd(0)).isEqualTo(3);
        assertThat(folded.originalStart(1)).isEqualTo(3);
        assertThat(folded.originalStart(5)).isEqualTo(8);
        assertThat(folded.originalEnd(6)).isEqualTo(9);
        assertThat(folded.originalStart(7)).isEqualTo(9);
    }

    @Test
    void a_letter_that_unfolds_to_many_keeps_its_place() {
        FoldedText folded = FoldedText.of("\uFDFA\uFDFA!");
        assertThat(folded.originalStart(folded.length() - 1)).isEqualTo(2);
    }

    @Test
    void nothing_breaks_on_lone_surrogates_and_marks_without_a_letter() {
        assertThat(FoldedText.of("\uD800a").text()).isEqualTo("\uD800a");
        assertThat(FoldedText.of("\u0301a").text()).isEqualTo("a");
        assertThat(FoldedText.of("").text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void folding_what_is_folded_changes_nothing_and_places_never_go_back(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String text =
                    random.ints(8, 0, 0x20000)
                            .filter(c -> c < 0xD800 || c > 0xDFFF)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            FoldedText folded = FoldedText.of(text);
            assertThat(FoldedText.of(folded.text()).text())
                    .as("%x", text.codePointAt(0))
                    .isEqualTo(folded.text());
            for (int c = 1; c < folded.length(); c++) {
                assertThat(folded.originalStart(c))
                        .isGreaterThanOrEqualTo(folded.originalStart(c - 1));
            }
        }
    }
}
