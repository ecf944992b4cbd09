package dev.loregraph.graph.cypher;

import java.util.Set;

/**
 * A square bracket that may be a relationship of a pattern.
 *
 * @param open where it opens
 */
record RelationshipPattern(CypherTokens tokens, int open) {

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
                    "MERGED_INTO",
                    "ALSO_NAMED",
                    "SPLIT_FROM",
                    "SUBJECT",
                    "OBJECT",
                    "SUPPORTED_BY",
                    "QUOTES",
                    "WROTE",
                    "RETRACTED",
                    "RAN_FOR",
                    "FIRST_SEEN_IN",
                    "PROPOSED_IN");

    boolean isRelationship() {
        return tokens.is(open - 1, "-") && tokens.is(close() + 1, "-");
    }

    boolean isNamed() {
        return tokens.isWord(open + 1) && !tokens.is(open + 1, "WHERE");
    }

    String name() {
        return isNamed() ? tokens.at(open + 1) : "an unnamed relationship";
    }

    /** {@code [:X*1..3]}, and {@code -[:X]->{1,3}}, {@code +} or {@code *} behind it. */
    boolean isRepeated() {
        for (int i = types(); i < close() && !tokens.is(i, "{") && !tokens.is(i, "WHERE"); i++) {
            if (tokens.is(i, "*")) {
                return true;
            }
        }
        int behind = tokens.is(close() + 2, ">") ? close() + 3 : close() + 2;
        return tokens.is(behind, "{") || tokens.is(behind, "+") || tokens.is(behind, "*");
    }

    /** Whether all of its types only hold together what belongs together. */
    boolean isStructure() {
        boolean any = false;
        for (int i = types();
                i < close() && !tokens.is(i, "{") && !tokens.is(i, "*") && !tokens.is(i, "WHERE");
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

    private int types() {
        return isNamed() ? open + 2 : open + 1;
    }

    private int close() {
        return tokens.partner(open);
    }
}
