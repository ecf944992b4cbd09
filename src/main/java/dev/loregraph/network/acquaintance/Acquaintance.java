package dev.loregraph.network.acquaintance;

import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Row;
import java.util.List;

/**
 * Somebody whom two others have both met.
 *
 * @param weightWithA what the meetings with the first weigh
 * @param weightWithB what the meetings with the second weigh
 */
record Acquaintance(Entity who, double weightWithA, double weightWithB) {

    static Acquaintance of(Row row) {
        return new Acquaintance(
                Entity.of(row.row("who")), row.number("weightWithA"), row.number("weightWithB"));
    }

    /** Its place in a list: whom both know best first. */
    List<Object> key() {
        return List.of(-Math.min(weightWithA, weightWithB), who.id());
    }
}
