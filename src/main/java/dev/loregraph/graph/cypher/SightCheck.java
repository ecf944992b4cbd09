package dev.loregraph.graph.cypher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds what a statement binds without asking whether it is visible: nodes and relationships of
 * patterns wherever they stand, what procedures yield, and the nodes inside variable-length paths.
 *
 * <p>It errs on the side of asking: what it can't follow counts as unchecked.
 */
final class SightCheck {

    private static final Set<String> YIELDED =
            Set.of("NODE", "RELATIONSHIP", "NODES", "RELATIONSHIPS", "PATH");

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

    private void read() {
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.at(i)) {
                case "(" -> open(i, inPattern && !Clauses.isCall(tokens, i));
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
            readNode(new NodePattern(tokens, i));
        } else if (tokens.is(i, "[")) {
            readRelationship(new RelationshipPattern(tokens, i));
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
        String word = tokens.upper(i);
        if (word.equals("VISIBLE") && tokens.is(i + 1, "(")) {
            visible.add(tokens.at(i + 2));
        }
        if (tokens.isKeyword(i)) {
            if (word.equals("YIELD")) {
                readYield(i + 1);
            }
            inPattern = Clauses.isPatternBehind(word, inPattern);
        }
    }

    /** {@code YIELD node AS hit, score}: whatever may be a node or a relationship. */
    private void readYield(int start) {
        for (int i = start; tokens.isWord(i); i++) {
            String yielded = tokens.upper(i);
            boolean renamed = tokens.is(i + 1, "AS");
            if (YIELDED.contains(yielded)) {
                unchecked.add(tokens.at(renamed ? i + 2 : i));
            }
            i += renamed ? 3 : 1;
            if (!tokens.is(i, ",")) {
                return;
            }
        }
    }

    private void readNode(NodePattern node) {
        if (!node.isNode(inPattern)) {
            return;
        }
        unchecked.add(node.name());
        if (node.isFollowedByBareRelationship()) {
            unchecked.add("an unnamed relationship");
        }
    }

    private void readRelationship(RelationshipPattern relationship) {
        if (!relationship.isRelationship()) {
            return;
        }
        if (relationship.isRepeated()) {
            readRepeated(relationship);
        } else if (!relationship.isStructure()) {
            unchecked.add(relationship.name());
        }
    }

    /**
     * What it passes must be asked for as {@code all(x IN nodes(path) WHERE visible(x))},
     * relationships likewise.
     */
    private void readRepeated(RelationshipPattern relationship) {
        if (!isEachVisible("NODES", "(")) {
            unchecked.add("the nodes of a variable-length path");
        }
        boolean listChecked = relationship.isNamed() && isEachVisible(relationship.name());
        if (!listChecked && !relationship.isStructure() && !isEachVisible("RELATIONSHIPS", "(")) {
            unchecked.add("the relationships of a variable-length path");
        }
    }

    /** Whether {@code visible(x)} is asked of an {@code x IN} this list. */
    private boolean isEachVisible(String... list) {
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.is(i, "IN") && tokens.is(i + 1, list))
                .anyMatch(i -> isAskedFor(tokens.at(i - 1)));
    }

    private boolean isAskedFor(String variable) {
        return IntStream.range(0, tokens.size())
                .anyMatch(i -> tokens.is(i, "visible", "(", variable, ")"));
    }
}
