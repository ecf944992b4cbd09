package dev.loregraph.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of a table in src/docs/access.md of who may do what.
 *
 * @param name such as Query.entity, Session.journals or POST /api/v2/auth/token
 * @param which what distinguishes it from other rows of the name
 */
record AccessRow(String name, String which, Map<Role, String> expected) {

    /** The thing is there, and left out of the answer. */
    static final String HIDDEN = "hidden";

    private static final Path DOCUMENT = Path.of("src/docs/access.md");
    private static final Map<String, String> WORDS =
            Map.of(
                    "yes",
                    "yes",
                    HIDDEN,
                    HIDDEN,
                    "401",
                    "UNAUTHENTICATED",
                    "403",
                    "FORBIDDEN",
                    "404",
                    "NOT_FOUND");

    /** The columns; who may do most is tried last. */
    enum Role {
        STRANGER,
        OUTSIDER,
        SPECTATOR,
        PLAYER,
        DM,
        ADMIN
    }

    /** The rows below this heading, until the next one. */
    static List<AccessRow> below(String heading) throws IOException {
        List<AccessRow> rows = new ArrayList<>();
        boolean there = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("#")) {
                there = line.endsWith("# " + heading);
            } else if (there && line.startsWith("| `")) {
                rows.add(of(line));
            }
        }
        return rows;
    }

    private static AccessRow of(String line) {
        String[] cells = line.split("\\|", -1);
        String[] what = cells[1].strip().split("`", -1);
        Map<Role, String> expected = new EnumMap<>(Role.class);
        int column = 2;
        for (Role role : Role.values()) {
            String word = cells[column++].strip();
            expected.put(role, Objects.requireNonNull(WORDS.get(word), line));
        }
        return new AccessRow(what[1], what.length > 2 ? what[2].strip() : "", expected);
    }

    String expectedOf(Role role) {
        return Objects.requireNonNull(expected.get(role));
    }

    /** Of an operation or field: what comes before the dot. */
    String type() {
        return name.split("\\.", 2)[0];
    }

    String field() {
        return name.split("\\.", 2)[1];
    }

    boolean isEndpoint() {
        return name.contains("/");
    }

    boolean mayChangeSomething() {
        return isEndpoint() || name.startsWith("Mutation.");
    }

    @Override
    public String toString() {
        return which.isEmpty() ? name : name + " " + which;
    }
}
