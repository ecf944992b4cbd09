package dev.loregraph.graph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a statement binds without asking whether it is visible. It reads the pattern syntax
 * only: {@code (v:Label)}, {@code (v)}, {@code -[r:TYPE]-}, {@code -[r]-}.
 */
final class SightCheck {

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*");
    private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NODE =
            Pattern.compile(
                    "(?<![\\w`])\\(\\s*(\\w*)\\s*((?::\\s*[\\w|&!$()]+)*)\\s*(?:\\{[^}]*\\})?\\s*\\)");
    private static final Pattern RELATIONSHIP =
            Pattern.compile("-\\[\\s*(\\w*)\\s*(?::\\s*([^\\]{*]+))?\\s*[^\\]]*\\]-");
    private static final Pattern VISIBLE = Pattern.compile("\\bvisible\\((\\w+)\\)");
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

    private SightCheck() {}

    static List<String> uncheckedVariables(String cypher) {
        String text = STRING.matcher(COMMENT.matcher(cypher).replaceAll("")).replaceAll("''");
        Set<String> bound = new TreeSet<>();
        collectNodes(text, bound);
        collectRelationships(text, bound);
        Matcher visible = VISIBLE.matcher(text);
        while (visible.find()) {
            bound.remove(visible.group(1));
        }
        return List.copyOf(bound);
    }

    private static void collectNodes(String text, Set<String> bound) {
        Matcher node = NODE.matcher(VISIBLE.matcher(text).replaceAll(""));
        while (node.find()) {
            boolean pattern = !node.group(2).isEmpty() || touchesRelationship(node, text);
            if (pattern) {
                bound.add(node.group(1).isEmpty() ? "an unnamed node" : node.group(1));
            }
        }
    }

    private static boolean touchesRelationship(Matcher node, String text) {
        String stripped = VISIBLE.matcher(text).replaceAll("");
        return stripped.startsWith("-[", node.end())
                || stripped.startsWith("<-[", node.end())
                || stripped.startsWith("-->", node.end())
                || stripped.substring(0, node.start()).endsWith("]-")
                || stripped.substring(0, node.start()).endsWith("]->");
    }

    private static void collectRelationships(String text, Set<String> bound) {
        Matcher relationship = RELATIONSHIP.matcher(text);
        while (relationship.find()) {
            String types = relationship.group(2);
            if (types == null
                    || !STRUCTURE.containsAll(List.of(types.strip().split("\\s*\\|\\s*")))) {
                bound.add(
                        relationship.group(1).isEmpty()
                                ? "an unnamed relationship"
                                : relationship.group(1));
            }
        }
    }
}
