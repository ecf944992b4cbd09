package dev.loregraph.network.rivalry;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Row;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.TypeSet;
import dev.loregraph.network.clocks.Moment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who stands against whom, in one round trip. */
@Component
class Rivalries {

    private static final List<String> ACTORS = EntityKind.ACTORS.stream().map(Enum::name).toList();

    private final Question rivalries;
    private final Question rivalriesCount;
    private final CampaignTypes types;

    Rivalries(Graph graph, CampaignTypes types) {
        this.rivalries = graph.question("network/rivalries");
        this.rivalriesCount = graph.question("network/rivalries-count");
        this.types = types;
    }

    /**
     * Whose rivalries are asked for.
     *
     * @param entityId one of the two; null for all in the campaign
     */
    record Asked(Sight sight, String campaignId, @Nullable String entityId, Moment moment) {

        /** Each question has a list of its own. */
        String list() {
            return entityId == null ? "rivalries" : "nemeses";
        }
    }

    Connection<Rivalry> of(Asked asked, Page part) {
        Page page = part.in(asked.list());
        TypeSet known = types.of(asked.campaignId());
        List<Rivalry> found =
                bound(rivalries, asked, known)
                        .with(
                                "types",
                                known.withNature().stream().map(RelationshipType::name).toList())
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(row -> rivalry(row, asked, known));
        return Connection.of(
                page,
                found,
                Rivalry::place,
                () ->
                        bound(rivalriesCount, asked, known)
                                .first(row -> row.integer("total"))
                                .orElse(0));
    }

    private static Bound bound(Question question, Asked asked, TypeSet known) {
        Map<String, Double> hostile =
                known.withNature().stream()
                        .filter(type -> type.sentiment() < 0)
                        .collect(toMap(RelationshipType::name, RelationshipType::sentiment));
        return question.within(asked.sight())
                .with("campaignId", asked.campaignId())
                .with("entityId", asked.entityId())
                .with("hostile", hostile.keySet().stream().sorted().toList())
                .with("sentiments", hostile)
                .with("kinds", ACTORS)
                .withAll(asked.moment().asParameters());
    }

    /** Whoever was asked about comes first. */
    private static Rivalry rivalry(Row row, Asked asked, TypeSet known) {
        List<String> oneIds = row.texts("oneIds");
        List<String> otherIds = row.texts("otherIds");
        List<Tie> ties = row.rows("ties", tie -> Tie.of(tie, known, asked.moment()));
        boolean turned = asked.entityId() != null && otherIds.contains(asked.entityId());
        Entity one = mostly(ties, oneIds);
        Entity other = mostly(ties, otherIds);
        return new Rivalry(
                turned ? other : one,
                turned ? one : other,
                List.of(-row.number("hostility"), oneIds.getFirst(), otherIds.getFirst()),
                turned ? ties.stream().map(Tie::turned).toList() : ties,
                asked.moment());
    }

    /** The name of somebody under which the strongest hostile tie is told. */
    private static Entity mostly(List<Tie> ties, List<String> ids) {
        return ties.stream()
                .filter(Tie::isHostile)
                .map(Tie::relationship)
                .flatMap(tie -> Stream.of(tie.from(), tie.to()))
                .filter(end -> ids.contains(end.id()))
                .findFirst()
                .orElseThrow();
    }
}
