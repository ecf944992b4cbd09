package dev.loregraph.network.timeline;

import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.catalogue.CampaignTypes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers what happened, several timelines in one round trip. */
@Component
class Timelines {

    private final CampaignTypes types;
    private final Question bySession;
    private final Question bySessionCount;
    private final Question inWorld;
    private final Question inWorldCount;

    Timelines(Graph graph, CampaignTypes types) {
        this.types = types;
        this.bySession = graph.question("network/timelines");
        this.bySessionCount = graph.question("network/timelines-count");
        this.inWorld = graph.question("network/timelines-in-world");
        this.inWorldCount = graph.question("network/timelines-in-world-count");
    }

    /**
     * What a timeline is about.
     *
     * @param ids entities that all of it concerns; none for a whole campaign
     */
    record Scope(String campaignId, List<String> ids) {

        Scope {
            ids = List.copyOf(ids);
        }

        String key() {
            return campaignId + String.join(" ", ids);
        }

        Map<String, Object> asParameter() {
            return Map.of("key", key(), "campaignId", campaignId, "ids", ids);
        }
    }

    /** The same page of each. */
    Map<String, Connection<Happening>> of(
            Sight sight, Collection<Scope> scopes, TimelineFilter filter, Page asked) {
        Page page = asked.in(filter.list());
        boolean isInWorld = filter.order() == Happening.Order.IN_WORLD;
        Map<String, List<Happening>> found =
                asked(isInWorld ? inWorld : bySession, sight, scopes, filter)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .grouped("scope", row -> Happening.of(row, filter.order()));
        return Connection.ofEach(
                Set.copyOf(scopes.stream().map(Scope::key).toList()),
                page,
                found,
                Happening::key,
                () ->
                        asked(isInWorld ? inWorldCount : bySessionCount, sight, scopes, filter)
                                .by("scope", row -> row.integer("total")));
    }

    /** Campaigns' own types are no other campaign's. */
    private List<String> typesOf(Collection<Scope> scopes) {
        return scopes.stream()
                .map(Scope::campaignId)
                .distinct()
                .flatMap(campaignId -> types.of(campaignId).names().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Bound asked(
            Question question, Sight sight, Collection<Scope> scopes, TimelineFilter filter) {
        return question.within(sight)
                .with("scopes", scopes.stream().map(Scope::asParameter).toList())
                .with("types", typesOf(scopes))
                .withAll(filter.asParameters());
    }
}
