package dev.loregraph.network.possession;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationships;
import dev.loregraph.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of possessions. */
@Controller
class PossessionController {

    private final Relationships relationships;
    private final Entities entities;

    PossessionController(Relationships relationships, Entities entities) {
        this.relationships = relationships;
        this.entities = entities;
    }

    @QueryMapping
    Connection<Possession> possessions(
            Viewer viewer,
            @Argument String itemId,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Entity item = entities.byId(viewer, "itemId", itemId);
        if (item.kind() != EntityKind.ITEM) {
            throw Refusal.badInput("itemId", "is of kind " + item.kind() + ": give an ITEM");
        }
        Moment moment = Moment.of(asOf);
        var ever = relationships.ever(viewer.sight(), item.id(), Hands.TYPES, moment);
        return Connection.ofWhole(
                Page.of(first, after).in("possessions"), Hands.of(ever, moment.session()));
    }
}
