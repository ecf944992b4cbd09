package dev.loregraph.codex;

import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A campaign's entities by name, a page at a time. */
@Component
class EntityPages {

    private final Question ofCampaign;
    private final Question ofCampaignCount;
    private final Question withName;
    private final Question withNameCount;

    EntityPages(Graph graph) {
        this.ofCampaign = graph.question("codex/entities-of-campaign");
        this.ofCampaignCount = graph.question("codex/entities-of-campaign-count");
        this.withName = graph.question("codex/entities-with-name");
        this.withNameCount = graph.question("codex/entities-with-name-count");
    }

    /** Those of these kinds, or of all when none is given. */
    Connection<Entity> of(Sight sight, String campaignId, Set<EntityKind> kinds, Page page) {
        return page(
                sight,
                page,
                ofCampaign,
                ofCampaignCount,
                Map.of("campaignId", campaignId, "kinds", orAll(kinds)));
    }

    /** {@link #of} those that have this name or alias, however it is written. */
    Connection<Entity> named(
            Sight sight, String campaignId, Set<EntityKind> kinds, String name, Page page) {
        return page(
                sight,
                page,
                withName,
                withNameCount,
                Map.of(
                        "campaignId", campaignId,
                        "kinds", orAll(kinds),
                        "folded", Names.folded(name)));
    }

    private static Connection<Entity> page(
            Sight sight,
            Page asked,
            Question list,
            Question count,
            Map<String, Object> parameters) {
        Page page = asked.in("entities");
        List<Entity> found =
                list.within(sight)
                        .withAll(parameters)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(row -> Entity.of(row.row("entity")));
        Bound total = count.within(sight).withAll(parameters);
        return Connection.of(
                page,
                found,
                entity -> List.of(entity.foldedName(), entity.id()),
                () -> total.first(row -> row.integer("total")).orElse(0));
    }

    private static Set<EntityKind> orAll(Set<EntityKind> kinds) {
        return kinds.isEmpty() ? Set.of(EntityKind.values()) : kinds;
    }
}
