package dev.loregraph.graph.cypher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A named statement from {@code cypher/<module>/<what-it-answers>.cypher}.
 *
 * <p>A file that answers a member writes {@code visible(x)} for each node and relationship it
 * binds; that one word becomes the campaign and audience check against {@code $sight}. {@code
 * means(mention, entity)} is whether a mention that may refer to the entity or a part of it can
 * mean nobody else for the viewer. Five more are about {@code $session} and {@code $recordedAt} (in
 * microseconds; null is now): {@code weightAsOf(edge)} is what a derived relationship weighs,
 * {@code knownShares(edge)} the places in its lists of what was known, {@code countsAsOf(claim)}
 * whether a claim counted, and {@code identities(entity)} the visible entity and all whom the
 * viewer knows to be the same, by their ids. {@code CALL knownAs(entity, list)} puts these into a
 * list, fast where it is asked of many entities of which few have another name.
 *
 * @param name {@code module/what-it-answers}
 * @param text the Cypher to run
 */
public record CypherFile(String name, String text) {

    private static final Pattern VISIBLE = Pattern.compile("\\bvisible\\((\\w+)\\)");
    private static final String WITHIN_SIGHT =
            "($1.campaignId IN \\$sight.led"
                    + " OR ($1.campaignId IN \\$sight.joined AND $1.audience IN \\$sight.audiences))";

    private static final Pattern IDENTITIES = Pattern.compile("\\bidentities\\((\\w+)\\)");
    private static final String KNOWN_AS_ONE =
            "COLLECT { MATCH ($1)(()-[sameness:SAME_AS WHERE visible(sameness) AND"
                    + " weightAsOf(sameness) > 0]-(likeness:Entity WHERE visible(likeness)))*(identity)"
                    + " WITH DISTINCT identity RETURN identity ORDER BY identity.id }";

    private static final Pattern KNOWN_AS = Pattern.compile("\\bCALL knownAs\\((\\w+), (\\w+)\\)");
    private static final String HAS_OTHER_NAMES =
            "EXISTS { MATCH ($1)-[joined:SAME_AS]-(alike:Entity)"
                    + " WHERE visible(joined) AND visible(alike) }";
    private static final String IDENTITIES_IF_ANY =
            "CALL ($1) { WITH $1 WHERE NOT "
                    + HAS_OTHER_NAMES
                    + " RETURN [$1] AS $2 UNION ALL WITH $1 WHERE "
                    + HAS_OTHER_NAMES
                    + " RETURN identities($1) AS $2 }";

    private static final Pattern MEANS = Pattern.compile("\\bmeans\\((\\w+), (\\w+)\\)");
    private static final String NO_OTHER =
            "NOT EXISTS { MATCH ($1)-[:MAY_REFER_TO]->(rival) WHERE visible(rival)"
                    + " AND NOT EXISTS { (rival)-[:MERGED_INTO*0..]->($2) } }";

    private static final Pattern WEIGHT_AS_OF = Pattern.compile("\\bweightAsOf\\((\\w+)\\)");
    private static final String SUM_OF_HOLDING =
            "reduce(sum = 0.0, i IN knownShares($1) |"
                    + " CASE WHEN $1.sessions[i] <= \\$session AND $1.untils[i] > \\$session"
                    + " THEN sum + $1.weights[i] ELSE sum END)";

    private static final Pattern KNOWN_SHARES = Pattern.compile("\\bknownShares\\((\\w+)\\)");
    private static final String KNOWN_THEN =
            "CASE WHEN \\$recordedAt IS NULL THEN range(0, $1.current - 1)"
                    + " ELSE [k IN range(0, size($1.sessions) - 1)"
                    + " WHERE $1.knownFrom[k] <= \\$recordedAt AND $1.knownTo[k] > \\$recordedAt] END";

    private static final Pattern COUNTS_AS_OF = Pattern.compile("\\bcountsAsOf\\((\\w+)\\)");
    private static final String COUNTED_THEN =
            "CASE WHEN \\$recordedAt IS NULL THEN $1.status = 'ACCEPTED'"
                    + " ELSE any(k IN range(0, size($1.knownFrom) - 1)"
                    + " WHERE $1.knownFrom[k] <= \\$recordedAt AND $1.knownTo[k] > \\$recordedAt) END";

    /** A statement for the system itself: what it may touch was decided before it runs. */
    public static CypherFile ofSystem(String name) {
        String text = read(name);
        if (VISIBLE.matcher(text).find()) {
            throw new IllegalStateException(name + " uses visible(…): load it as a question");
        }
        return new CypherFile(name, text);
    }

    /** A statement that answers a member; everything it binds must be {@code visible}. */
    public static CypherFile ofQuestion(String name) {
        String text = read(name);
        List<String> unchecked = SightCheck.uncheckedVariables(text);
        if (!unchecked.isEmpty()) {
            throw new IllegalStateException(name + " binds " + unchecked + " without visible(…)");
        }
        List<String> writes = Clauses.writes(new CypherTokens(text));
        if (!writes.isEmpty()) {
            throw new IllegalStateException(name + " writes " + writes + ": load it as a command");
        }
        String named = KNOWN_AS.matcher(text).replaceAll(IDENTITIES_IF_ANY);
        String known = IDENTITIES.matcher(named).replaceAll(KNOWN_AS_ONE);
        String meant = MEANS.matcher(known).replaceAll(NO_OTHER);
        String checked = VISIBLE.matcher(meant).replaceAll(WITHIN_SIGHT);
        return new CypherFile(name, atTheMoment(checked));
    }

    private static String atTheMoment(String text) {
        String weighed = WEIGHT_AS_OF.matcher(text).replaceAll(SUM_OF_HOLDING);
        String counted = COUNTS_AS_OF.matcher(weighed).replaceAll(COUNTED_THEN);
        return KNOWN_SHARES.matcher(counted).replaceAll(KNOWN_THEN);
    }

    private static String read(String name) {
        var resource = new ClassPathResource("cypher/" + name + ".cypher");
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("no Cypher file " + resource.getPath(), e);
        }
    }
}
