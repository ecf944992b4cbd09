package dev.loregraph.campaign;

import dev.loregraph.graph.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One group's game, to which everything else belongs.
 *
 * @param slug its name in addresses, unique on this server
 * @param createdBy the id of the user who became its first DM
 * @param ownerId the id of the user whom no other DM can put out
 */
public record Campaign(
        String id,
        String slug,
        String name,
        @Nullable String summary,
        int revision,
        Instant createdAt,
        String createdBy,
        String ownerId) {

    /** From the node, whichever question bound it. */
    public static Campaign of(Row node) {
        return new Campaign(
                node.text("id"),
                node.text("slug"),
                node.text("name"),
                node.maybeText("summary").orElse(null),
                node.integer("revision"),
                node.instant("createdAt"),
                node.text("createdBy"),
                node.maybeText("ownerId").orElseGet(() -> node.text("createdBy")));
    }
}
