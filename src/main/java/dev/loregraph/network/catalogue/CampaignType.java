package dev.loregraph.network.catalogue;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Row;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A relationship type that a campaign has added.
 *
 * @param retired whether it is no longer in use: its claims stay and count for nothing
 */
public record CampaignType(
        String id, String campaignId, RelationshipType type, int revision, boolean retired) {

    public static CampaignType of(Row node) {
        return new CampaignType(
                node.text("id"),
                node.text("campaignId"),
                new RelationshipType(
                        node.text("name"),
                        node.text("inverse"),
                        node.flag("symmetric"),
                        node.constant("dynamics", Dynamics.class),
                        node.flag("functional"),
                        node.flag("inverseFunctional"),
                        kinds(node, "from"),
                        kinds(node, "to"),
                        node.number("baseWeight"),
                        node.number("sentiment")),
                node.integer("revision"),
                node.maybeInstant("retiredAt").isPresent());
    }

    private static Set<EntityKind> kinds(Row node, String end) {
        return node.texts(end).stream()
                .map(EntityKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
