package dev.loregraph.consolidation.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits the tokens of one paragraph into sentences, keeping closing quotes and brackets with what
 * they close.
 */
public final class SentenceSplitter {

    private static final int LONGEST_SENTENCE = 300;

    private final String text;
    private final Set<String> abbreviations;

    public SentenceSplitter(String text, Set<String> abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    public List<List<Token>> sentences(List<Token> paragraph) {
        var sentences = new ArrayList<List<Token>>();
        int start = 0;
        for (int i = 0; i < paragraph.size(); i++) {
            if (i - start >= LONGEST_SENTENCE || endsSentence(paragraph, i)) {
                sentences.add(paragraph.subList(start, i + 1));
                start = i + 1;
            }
        }
        if (start < paragraph.size()) {
            sentences.add(paragraph.subList(start, paragraph.size()));
        }
        return sentences;
    }

    private boolean endsSentence(List<Token> tokens, int i) {
        int terminator = i;
        while (terminator > 0 && isCloser(tokens, terminator)) {
            terminator--;
        }
        if (!isTerminator(tokens, terminator)) {
            return false;
        }
        return i + 1 < tokens.size()
                && !isCloser(tokens, i + 1)
                && !isTerminator(tokens, i + 1)
                && opens(tokens, i + 1);
    }

    private boolean isTerminator(List<Token> tokens, int i) {
        var token = tokens.get(i);
        if (token.type() != Token.Type.PUNCTUATION) {
            return false;
        }
        return token.is("!")
                || token.is("?")
                || token.is("…")
                || (token.is(".") && !isAbbreviation(tokens, i));
    }

    private boolean isAbbreviation(List<Token> tokens, int i) {
        if (i == 0
                || !tokens.get(i - 1).isWord()
                || tokens.get(i - 1).end() != tokens.get(i).start()) {
            return false;
        }
        var word = tokens.get(i - 1);
        return abbreviations.contains(word.folded())
                || (word.folded().length() == 1 && !word.is("i"));
    }

    private boolean isCloser(List<Token> tokens, int i) {
        var token = tokens.get(i);
        if (i == 0
                || token.type() == Token.Type.WORD
                || token.type() == Token.Type.NUMBER
                || token.type() == Token.Type.MENTION) {
            return false;
        }
        boolean attached = tokens.get(i - 1).end() == token.start();
        return attached
                && (token.is("\"")
                        || token.is("”")
                        || token.is("'")
                        || token.is(")")
                        || token.is("]"));
    }

    private boolean opens(List<Token> tokens, int i) {
        var token = tokens.get(i);
        boolean apart = token.start() > tokens.get(i - 1).end();
        return apart && !(token.isWord() && Character.isLowerCase(text.codePointAt(token.start())));
    }
}
