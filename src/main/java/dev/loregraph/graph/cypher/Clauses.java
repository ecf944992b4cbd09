package dev.loregraph.graph.cypher;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words that begin a statement's clauses, and what follows them. */
final class Clauses {

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

    private Clauses() {}

    /** The words that write: a question only reads. */
    static List<String> writes(CypherTokens tokens) {
        var found = new TreeSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            if (WRITES.contains(tokens.upper(i)) && tokens.isKeyword(i)) {
                found.add(tokens.upper(i));
            }
        }
        return List.copyOf(found);
    }

    /** Whether a pattern stands behind the keyword, given whether one stands before it. */
    static boolean isPatternBehind(String keyword, boolean patternBefore) {
        return PATTERN_FOLLOWS.contains(keyword)
                || (patternBefore && !EXPRESSION_FOLLOWS.contains(keyword));
    }

    /** Whether the parenthesis holds the arguments of a function, a procedure or a subquery. */
    static boolean isCall(CypherTokens tokens, int open) {
        if (!tokens.isWord(open - 1)) {
            return false;
        }
        String before = tokens.upper(open - 1);
        return before.equals("CALL")
                || !(PATTERN_FOLLOWS.contains(before)
                        || EXPRESSION_FOLLOWS.contains(before)
                        || OPERATORS.contains(before));
    }
}
