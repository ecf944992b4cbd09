package dev.loregraph.codex;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that a campaign knows.
 *
 * @param aliases further names, in display form; the name itself isn't among them
 */
public record Entity(
        String id,
        String campaignId,
        EntityKind kind,
        String name,
        List<String> aliases,
        @Nullable String summary,
        Audience audience,
        int revision) {

    public Entity {
        aliases = List.copyOf(aliases);
    }

    /** From an entity's node, whichever question bound it. */
    public static Entity of(Row node) {
        return new Entity(
                node.text("id"),
                node.text("campaignId"),
                node.constant("kind", EntityKind.class),
                node.text("name"),
                node.texts("aliases"),
                node.maybeText("summary").orElse(null),
                node.audience("audience"),
                node.integer("revision"));
    }
}
