package dev.loregraph.network.types;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.catalogue.CampaignType;
import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.catalogue.Nature;
import dev.loregraph.network.catalogue.RelationshipType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A relationship type as clients are told of it.
 *
 * @param id of one that the campaign has added; null for the catalogue's
 * @param revision likewise
 */
record OfferedType(
        @Nullable String id,
        String name,
        String inverse,
        boolean symmetric,
        Dynamics dynamics,
        boolean functional,
        boolean inverseFunctional,
        List<EntityKind> from,
        List<EntityKind> to,
        double baseWeight,
        double sentiment,
        @Nullable Nature nature,
        @Nullable Integer revision,
        boolean retired) {

    static OfferedType of(RelationshipType type) {
        return of(null, type, null, false);
    }

    static OfferedType of(CampaignType own) {
        return of(own.id(), own.type(), own.revision(), own.retired());
    }

    private static OfferedType of(
            @Nullable String id,
            RelationshipType type,
            @Nullable Integer revision,
            boolean retired) {
        return new OfferedType(
                id,
                type.name(),
                type.inverse(),
                type.symmetric(),
                type.dynamics(),
                type.functional(),
                type.inverseFunctional(),
                inOrder(type.from()),
                inOrder(type.to()),
                type.baseWeight(),
                type.sentiment(),
                type.nature().orElse(null),
                revision,
                retired);
    }

    private static List<EntityKind> inOrder(Set<EntityKind> kinds) {
        return kinds.stream().sorted().toList();
    }
}
