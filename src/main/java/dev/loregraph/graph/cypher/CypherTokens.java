package dev.loregraph.graph.cypher;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a statement, without its comments and with its texts emptied. */
final class CypherTokens {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"|`(?:``|[^`])*`"
                            + "|\\$?[\\p{L}_][\\p{L}\\p{N}_]*|\\d+|\\S",
                    Pattern.DOTALL);
    private static final String CLOSING = ")]}";

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> partners = new ArrayList<>();

    CypherTokens(String cypher) {
        Deque<Integer> open = new ArrayDeque<>();
        Matcher matcher = TOKEN.matcher(cypher);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("//") && !token.startsWith("/*")) {
                add(token, open);
            }
        }
    }

    private void add(String token, Deque<Integer> open) {
        int here = tokens.size();
        tokens.add(token.startsWith("'") || token.startsWith("\"") ? "''" : token);
        partners.add(here);
        if ("([{".contains(token)) {
            open.push(here);
        } else if (CLOSING.contains(token) && !open.isEmpty()) {
            int partner = open.pop();
            partners.set(partner, here);
            partners.set(here, partner);
        }
    }

    int size() {
        return tokens.size();
    }

    /** The token at a place; nothing before the first and after the last. */
    String at(int place) {
        return place < 0 || place >= tokens.size() ? "" : tokens.get(place);
    }

    /** The token at a place, in capitals. */
    String upper(int place) {
        return at(place).toUpperCase(Locale.ROOT);
    }

    boolean is(int place, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!at(place + i).equalsIgnoreCase(expected[i])) {
                return false;
            }
        }
        return true;
    }

    /** A name or a keyword. */
    boolean isWord(int place) {
        String token = at(place);
        return !token.isEmpty()
                && (Character.isLetter(token.charAt(0)) || "_`".indexOf(token.charAt(0)) >= 0);
    }

    /** A word that is no property, map key, label or variable of a keyword's letters. */
    boolean isKeyword(int place) {
        return isWord(place)
                && !is(place - 1, ".")
                && !is(place - 1, ":")
                && !is(place + 1, ":")
                && !is(place - 1, "|");
    }

    /** Where the bracket that belongs to the one here is. */
    int partner(int place) {
        return partners.get(place);
    }
}
