package dev.loregraph.codex;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something of a campaign that has a name.
 *
 * @param aliases its other names; none folds like another or like the name
 * @param createdBy the id of the user who may change it besides the DMs
 */
public record Entity(
        String id,
        String campaignId,
        EntityKind kind,
        String name,
        List<String> aliases,
        @Nullable String summary,
        Audience audience,
        int revision,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    public Entity {
        aliases = List.copyOf(aliases);
    }

    /** From the node, whichever question bound it. */
    public static Entity of(Row node) {
        return new Entity(
                node.text("id"),
                node.text("campaignId"),
                node.constant("kind", EntityKind.class),
                node.text("name"),
                node.texts("aliases"),
                node.maybeText("summary").orElse(null),
                node.audience("audience"),
                node.integer("revision"),
                node.instant("createdAt"),
                node.text("createdBy"),
                node.instant("updatedAt"));
    }

    /** The name as it is compared. */
    public String foldedName() {
        return Names.folded(name);
    }

    /** The name and the aliases. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }
}
