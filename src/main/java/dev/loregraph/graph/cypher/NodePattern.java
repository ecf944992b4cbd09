package dev.loregraph.graph.cypher;

import java.util.Set;

/**
 * A parenthesis that may be a node of a pattern.
 *
 * @param open where it opens
 */
record NodePattern(CypherTokens tokens, int open) {

    /**
     * Whether it is a node.
     *
     * @param inPattern whether it stands where patterns do
     */
    boolean isNode(boolean inPattern) {
        if (Clauses.isCall(tokens, open) || isLabelExpression()) {
            return false;
        }
        int next = isNamed() ? open + 2 : open + 1;
        return switch (tokens.upper(next)) {
            case ":", "WHERE" -> true;
            case "IS" -> !tokens.is(next + 1, "NULL") && !tokens.is(next + 1, "NOT");
            case ")", "{" -> inPattern || next == open + 1 || touchesRelationship();
            default -> false;
        };
    }

    String name() {
        return isNamed() ? tokens.at(open + 1) : "an unnamed node";
    }

    /** Whether a relationship follows that has no brackets, and so can't be asked about. */
    boolean isFollowedByBareRelationship() {
        return isBareRelationship(tokens.partner(open) + 1);
    }

    private boolean isNamed() {
        int inside = open + 1;
        return tokens.isWord(inside) && !(tokens.is(inside, "WHERE") && tokens.isWord(inside + 1));
    }

    private boolean isLabelExpression() {
        return Set.of(":", "&", "|", "!", "$").contains(tokens.at(open - 1));
    }

    private boolean touchesRelationship() {
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
}
