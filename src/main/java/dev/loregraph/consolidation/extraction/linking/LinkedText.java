package dev.loregraph.consolidation.extraction.linking;

import dev.loregraph.consolidation.extraction.text.Paragraphs;
import dev.loregraph.consolidation.extraction.text.SentenceSplitter;
import dev.loregraph.consolidation.extraction.text.SourceText;
import dev.loregraph.consolidation.extraction.text.Span;
import dev.loregraph.consolidation.extraction.text.Token;
import dev.loregraph.consolidation.extraction.text.Tokenizer;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A text with its mentions, to be read paragraph by paragraph so that its size costs no memory. */
public record LinkedText(SourceText source, List<FoundMention> mentions, Vocabulary vocabulary) {

    public LinkedText {
        mentions = List.copyOf(mentions);
    }

    /** Hands over the sentences of each paragraph in turn. */
    public void forEachParagraph(Consumer<List<Sentence>> reader) {
        var reading = new Reading();
        var paragraphs = new Paragraphs(source.text());
        while (paragraphs.hasNext()) {
            reader.accept(reading.sentences(paragraphs.next()));
        }
    }

    /** One pass over the text. */
    private final class Reading {

        private final Tokenizer tokenizer = new Tokenizer(source.text(), source.fixed());
        private final SentenceSplitter splitter =
                new SentenceSplitter(source.text(), vocabulary.words("abbreviations"));
        private int paragraph;
        private int nextMention;
        private boolean quoted;

        List<Sentence> sentences(Span range) {
            quoted = false;
            paragraph++;
            return splitter.sentences(tokenizer.tokens(range)).stream()
                    .map(this::sentence)
                    .toList();
        }

        private Sentence sentence(List<Token> tokens) {
            var words = new ArrayList<Word>(tokens.size());
            for (int i = 0; i < tokens.size(); ) {
                i =
                        isMentionAt(tokens.get(i))
                                ? addName(tokens, i, words)
                                : addWord(tokens, i, words);
            }
            var span = new Span(tokens.getFirst().start(), tokens.getLast().end());
            return new Sentence(span, paragraph, List.copyOf(words));
        }

        private boolean isMentionAt(Token token) {
            while (nextMention < mentions.size()
                    && mentions.get(nextMention).end() <= token.start()) {
                nextMention++;
            }
            return nextMention < mentions.size()
                    && mentions.get(nextMention).start() <= token.start();
        }

        private int addName(List<Token> tokens, int from, List<Word> words) {
            var mention = mentions.get(nextMention);
            int to = from;
            while (to < tokens.size() && tokens.get(to).start() < mention.end()) {
                to++;
            }
            words.add(
                    new Word(
                            mention.start(),
                            mention.end(),
                            "",
                            Word.Type.NAME,
                            true,
                            quoted,
                            mention.entity()));
            return to;
        }

        private int addWord(List<Token> tokens, int at, List<Word> words) {
            var token = tokens.get(at);
            if (token.is("“") || (token.is("\"") && !quoted)) {
                quoted = true;
            } else if (token.is("”") || token.is("\"")) {
                quoted = false;
            }
            words.add(
                    new Word(
                            token.start(),
                            token.end(),
                            token.folded(),
                            typeOf(token),
                            token.capital(),
                            quoted,
                            ""));
            return at + 1;
        }

        private static Word.Type typeOf(Token token) {
            return switch (token.type()) {
                case WORD -> Word.Type.PLAIN;
                case NUMBER -> Word.Type.NUMBER;
                case POSSESSIVE -> Word.Type.POSSESSIVE;
                case PUNCTUATION, MENTION -> Word.Type.PUNCTUATION;
            };
        }
    }
}
