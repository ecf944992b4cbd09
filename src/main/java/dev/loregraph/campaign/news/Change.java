package dev.loregraph.campaign.news;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import dev.loregraph.graph.Sight;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is another than before.
 *
 * @param entityIds the entities that it relates, for a claim and a relationship
 * @param before who saw it until now; null when it wasn't there
 * @param after who sees it from now on; null when it is gone
 */
public record Change(
        Thing thing,
        String id,
        List<String> entityIds,
        @Nullable Audience before,
        @Nullable Audience after) {

    public Change {
        entityIds = List.copyOf(entityIds);
    }

    /** As statements answer that change things and tell of it. */
    public static Change of(Row row) {
        return new Change(
                row.constant("thing", Thing.class),
                row.text("id"),
                row.texts("entityIds"),
                row.maybeText("before").map(Audience::new).orElse(null),
                row.maybeText("after").map(Audience::new).orElse(null));
    }

    public static Change created(Thing thing, String id, Audience audience) {
        return new Change(thing, id, List.of(), null, audience);
    }

    public static Change of(Thing thing, String id, Audience audience) {
        return new Change(thing, id, List.of(), audience, audience);
    }

    public static Change of(Thing thing, String id, Audience before, Audience after) {
        return new Change(thing, id, List.of(), before, after);
    }

    public static Change removed(Thing thing, String id, Audience audience) {
        return new Change(thing, id, List.of(), audience, null);
    }

    /** What it is to somebody who sees this much; nothing, if they saw and see nothing of it. */
    Optional<Kind> within(Sight sight, String campaignId) {
        boolean saw = before != null && sight.includes(campaignId, before);
        boolean sees = after != null && sight.includes(campaignId, after);
        if (saw) {
            return Optional.of(sees ? Kind.CHANGED : Kind.GONE);
        }
        return sees ? Optional.of(Kind.APPEARED) : Optional.empty();
    }
}
