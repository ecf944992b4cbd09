package dev.loregraph.network.types;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.catalogue.CampaignType;
import dev.loregraph.network.catalogue.RelationshipType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a campaign's relationship type; null leaves it. How its claims add
 * up can't be changed: that would be another type.
 */
public record TypeChange(
        String relationshipTypeId,
        int expectedRevision,
        @Nullable String name,
        @Nullable String inverse,
        @Nullable List<EntityKind> from,
        @Nullable List<EntityKind> to,
        @Nullable Double baseWeight,
        @Nullable Double sentiment,
        @Nullable Boolean retired) {

    /** The type with the change; refuses what can't be one. */
    CampaignType appliedTo(CampaignType before) {
        return new CampaignType(
                before.id(),
                before.campaignId(),
                appliedTo(before.type()),
                before.revision(),
                retired == null ? before.retired() : retired);
    }

    private RelationshipType appliedTo(RelationshipType type) {
        return new NewType(
                        name == null ? type.name() : name,
                        inverse == null && !type.symmetric() ? type.inverse() : inverse,
                        type.symmetric(),
                        type.dynamics(),
                        type.functional(),
                        type.inverseFunctional(),
                        from == null ? inOrder(type.from()) : from,
                        to == null ? inOrder(type.to()) : to,
                        baseWeight == null ? type.baseWeight() : baseWeight,
                        sentiment == null ? type.sentiment() : sentiment)
                .type();
    }

    private static List<EntityKind> inOrder(Collection<EntityKind> kinds) {
        return kinds.stream().sorted().toList();
    }
}
