package dev.loregraph.consolidation.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.consolidation.extraction.text.FixedMention;
import dev.loregraph.consolidation.extraction.text.SentenceSplitter;
import dev.loregraph.consolidation.extraction.text.Span;
import dev.loregraph.consolidation.extraction.text.Token;
import dev.loregraph.consolidation.extraction.text.Tokenizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTests {

    private static final Set<String> ABBREVIATIONS = Set.of("capt", "st");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orla waits. | Bram comes.",
                "Who waits? | Bram! | Nobody else.",
                "\"Wait!\" she says. | Bram does.",
                "Capt. Bram met St. Ilmarra and J. Marr at noon. | It rained.",
                "She stops... then goes on. | It rained.",
                "He paid 3.5 crowns. | Tavik paid none.",
                "Orla stays",
            })
    void a_paragraph_is_split_where_its_sentences_end(String marked) {
        var text = marked.replace(" | ", " ");
        assertThat(split(text)).isEqualTo(List.of(marked.split(" \\| ")));
    }

    @Test
    void a_mention_stays_whole_whatever_is_in_it() {
        var text = "We met @[Orla. The Old](x) at noon.";
        var mention = new FixedMention(7, text.indexOf(')') + 1, "orla");
        var tokens = new Tokenizer(text, List.of(mention)).tokens(new Span(0, text.length()));
        assertThat(new SentenceSplitter(text, Set.of()).sentences(tokens)).hasSize(1);
    }

    @Test
    void a_sentence_without_end_is_cut() {
        var tokens = Tokenizer.tokens("word ".repeat(1_000));
        var sentences = new SentenceSplitter("word ".repeat(1_000), Set.of()).sentences(tokens);
        assertThat(sentences).hasSizeGreaterThan(3);
        assertThat(sentences.stream().flatMap(List::stream).toList()).isEqualTo(tokens);
    }

    @Test
    void many_threads_split_alike() {
        var text = "Orla waits. Bram comes. Who is there? ".repeat(50);
        var expected = split(text);
        var seen =
                IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(_ -> split(text))
                        .collect(Collectors.toSet());
        assertThat(seen).containsExactly(expected);
    }

    private static List<String> split(String text) {
        return new SentenceSplitter(text, ABBREVIATIONS)
                .sentences(Tokenizer.tokens(text)).stream()
                        .map(tokens -> range(tokens).of(text))
                        .toList();
    }

    private static Span range(List<Token> tokens) {
        return new Span(tokens.getFirst().start(), tokens.getLast().end());
    }
}
