package dev.loregraph.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a statement binds without asking whether it is visible: nodes and relationships of
 * patterns wherever they stand, what procedures yield, and the nodes inside variable-length paths.
 *
 * <p>It errs on the side of asking: what it can't follow counts as unchecked.
 */
final class SightCheck {

    /** Relationships that only hold together what belongs together, and carry no audience. */
    private static final Set<String> STRUCTURE =
            Set.of(
                    "NAMED",
                    "IN_SESSION",
                    "REVISION_OF",
                    "CURRENT",
                    "IN_REVISION",
                    "REFERS_TO",
                    "MAY_REFER_TO",
                    "SUBJECT",
                    "OBJECT",
                    "SUPPORTED_BY",
                    "QUOTES",
                    "WROTE",
                    "RETRACTED",
                    "RAN_FOR",
                    "FIRST_SEEN_IN",
                    "PROPOSED_IN");

    private static final Set<String> PATTERN_FOLLOWS = Set.of("MATCH", "CREATE", "MERGE");
    private static final Set<String> EXPRESSION_FOLLOWS =
            Set.of(
                    "WHERE", "RETURN", "WITH", "SET", "DELETE", "UNWIND", "ORDER", "CALL", "YIELD",
                    "ON", "FOREACH", "REMOVE", "UNION", "LIMIT", "SKIP", "USING");
    private static final Set<String> OPERATORS =
            Set.of(
                    "AND",
                    "OR",
                    "XOR",
                    "NOT",
                    "IN",
                    "WHEN",
                    "THEN",
                    "ELSE",
                    "CASE",
                    "BY",
                    "AS",
                    "DISTINCT",
                    "CONTAINS",
                    "IS",
                    "SHORTEST",
                    "OPTIONAL",
                    "DETACH",
                    "FROM",
                    "ASC",
                    "DESC",
                    "GROUPS");
    private static final Set<String> WRITES =
            Set.of("CREATE", "MERGE", "SET", "DELETE", "REMOVE", "FOREACH");

    private final CypherTokens tokens;
    private final Set<String> unchecked = new TreeSet<>();
    private final Set<String> visible = new TreeSet<>();
    private final Deque<Boolean> around = new ArrayDeque<>();
    private boolean inPattern;

    private SightCheck(CypherTokens tokens) {
        this.tokens = tokens;
    }

    static List<String> uncheckedVariables(String cypher) {
        var check = new SightCheck(new CypherTokens(cypher));
        check.read();
        check.unchecked.removeAll(check.visible);
        return List.copyOf(check.unchecked);
    }

    /** The first word that writes: a question only reads. */
    static List<String> writes(String cypher) {
        var tokens = new CypherTokens(cypher);
        var found = new TreeSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = upper(tokens.at(i));
            if (WRITES.contains(word) && isKeyword(tokens, i)) {
                found.add(word);
            }
        }
        return List.copyOf(found);
    }

    private void read() {
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.at(i)) {
                case "(" -> open(i, inPattern && !isCall(i));
                case "[" -> open(i, false);
                case "{" -> open(i, isSubquery(i));
                case ")", "]", "}" -> close();
                default -> readWord(i);
            }
        }
    }

    /** A bracket has a mode of its own, and gives back the one around it. */
    private void open(int i, boolean patternInside) {
        if (tokens.is(i, "(")) {
            readParenthesis(i);
        } else if (tokens.is(i - 1, "-", "[")) {
            readRelationship(i);
        }
        around.push(inPattern);
        inPattern = patternInside;
    }

    private void close() {
        inPattern = !around.isEmpty() && around.pop();
    }

    private boolean isSubquery(int brace) {
        return tokens.is(brace - 1, "EXISTS")
                || tokens.is(brace - 1, "COUNT")
                || tokens.is(brace - 1, "COLLECT");
    }

    private void readWord(int i) {
        if (!tokens.isWord(i)) {
            return;
        }
        String word = upper(tokens.at(i));
        if (word.equals("VISIBLE") && tokens.is(i + 1, "(")) {
            visible.add(tokens.at(i + 2));
        } else if (word.equals("YIELD") && isKeyword(tokens, i)) {
            readYield(i + 1);
        }
        if (isKeyword(tokens, i)) {
            inPattern =
                    PATTERN_FOLLOWS.contains(word)
                            || (inPattern && !EXPRESSION_FOLLOWS.contains(word));
        }
    }

    /** {@code YIELD node AS hit, score}: whatever may be a node or a relationship. */
    private void readYield(int start) {
        for (int i = start; tokens.isWord(i); i++) {
            String yielded = upper(tokens.at(i));
            boolean renamed = tokens.is(i + 1, "AS");
            if (Set.of("NODE", "RELATIONSHIP", "NODES", "RELATIONSHIPS", "PATH")
                    .contains(yielded)) {
                unchecked.add(tokens.at(renamed ? i + 2 : i));
            }
            i += renamed ? 3 : 1;
            if (!tokens.is(i, ",")) {
                return;
            }
        }
    }

    private void readParenthesis(int open) {
        if (isCall(open) || isLabelExpression(open)) {
            return;
        }
        int inside = open + 1;
        boolean named =
                tokens.isWord(inside) && !(tokens.is(inside, "WHERE") && tokens.isWord(inside + 1));
        int next = named ? inside + 1 : inside;
        if (isNode(open, next)) {
            unchecked.add(named ? tokens.at(inside) : "an unnamed node");
            readBareRelationship(tokens.partner(open) + 1);
        }
    }

    private boolean isNode(int open, int next) {
        return switch (upper(tokens.at(next))) {
            case ":", "WHERE" -> true;
            case "IS" -> !tokens.is(next + 1, "NULL") && !tokens.is(next + 1, "NOT");
            case ")", "{" -> inPattern || next == open + 1 || touchesRelationship(open);
            default -> false;
        };
    }

    private boolean isCall(int open) {
        if (!tokens.isWord(open - 1)) {
            return false;
        }
        String before = upper(tokens.at(open - 1));
        return before.equals("CALL")
                || !(PATTERN_FOLLOWS.contains(before)
                        || EXPRESSION_FOLLOWS.contains(before)
                        || OPERATORS.contains(before));
    }

    private boolean isLabelExpression(int open) {
        return Set.of(":", "&", "|", "!", "$").contains(tokens.at(open - 1));
    }

    private boolean touchesRelationship(int open) {
        int after = tokens.partner(open) + 1;
        return tokens.is(after, "-", "[")
                || tokens.is(after, "<", "-", "[")
                || isBareRelationship(after)
                || tokens.is(open - 2, "]", "-")
                || tokens.is(open - 3, "]", "-", ">")
                || tokens.is(open - 2, "-", "-")
                || tokens.is(open - 3, "-", "-", ">");
    }

    private boolean isBareRelationship(int after) {
        return tokens.is(after, "-", "-", "(")
                || tokens.is(after, "-", "-", ">")
                || tokens.is(after, "<", "-", "-");
    }

    private void readBareRelationship(int after) {
        if (isBareRelationship(after)) {
            unchecked.add("an unnamed relationship");
        }
    }

    private void readRelationship(int open) {
        int close = tokens.partner(open);
        if (!tokens.is(close + 1, "-")) {
            return;
        }
        boolean named = tokens.isWord(open + 1) && !tokens.is(open + 1, "WHERE");
        int types = named ? open + 2 : open + 1;
        if (isRepeated(types, close)) {
            readRepeated(open, named, types);
        } else if (!isStructure(types, close)) {
            unchecked.add(named ? tokens.at(open + 1) : "an unnamed relationship");
        }
    }

    /** {@code [:X*1..3]}, and {@code -[:X]->{1,3}}, {@code +} or {@code *} behind it. */
    private boolean isRepeated(int types, int close) {
        for (int i = types; i < close && !tokens.is(i, "{") && !tokens.is(i, "WHERE"); i++) {
            if (tokens.is(i, "*")) {
                return true;
            }
        }
        int behind = tokens.is(close + 2, ">") ? close + 3 : close + 2;
        return tokens.is(behind, "{") || tokens.is(behind, "+") || tokens.is(behind, "*");
    }

    /**
     * What it passes must be asked for as {@code all(x IN nodes(path) WHERE visible(x))},
     * relationships likewise.
     */
    private void readRepeated(int open, boolean named, int types) {
        if (!isEachVisible("NODES")) {
            unchecked.add("the nodes of a variable-length path");
        }
        boolean listChecked = named && isEachElementVisible(tokens.at(open + 1));
        if (!listChecked
                && !isStructure(types, tokens.partner(open))
                && !isEachVisible("RELATIONSHIPS")) {
            unchecked.add("the relationships of a variable-length path");
        }
    }

    private boolean isEachVisible(String function) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "IN", function, "(") && isAskedFor(tokens.at(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isEachElementVisible(String list) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "IN", list) && isAskedFor(tokens.at(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAskedFor(String variable) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "visible", "(", variable, ")")) {
                return true;
            }
        }
        return false;
    }

    private boolean isStructure(int types, int close) {
        boolean any = false;
        for (int i = types;
                i < close && !tokens.is(i, "{") && !tokens.is(i, "*") && !tokens.is(i, "WHERE");
                i++) {
            if (tokens.isWord(i)) {
                if (!STRUCTURE.contains(tokens.at(i))) {
                    return false;
                }
                any = true;
            } else if (!tokens.is(i, ":") && !tokens.is(i, "|")) {
                return false;
            }
        }
        return any;
    }

    /** Not a property, a map key, a label or a variable of the same letters. */
    private static boolean isKeyword(CypherTokens tokens, int i) {
        return !tokens.is(i - 1, ".")
                && !tokens.is(i - 1, ":")
                && !tokens.is(i + 1, ":")
                && !tokens.is(i - 1, "|");
    }

    private static String upper(String token) {
        return token.toUpperCase(Locale.ROOT);
    }
}
