package dev.loregraph.network.places;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationships;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of places: where somebody was, and who was somewhere. */
@Controller
class StayController {

    private final Relationships relationships;
    private final RelationshipTypes types;
    private final Entities entities;

    StayController(Relationships relationships, RelationshipTypes types, Entities entities) {
        this.relationships = relationships;
        this.types = types;
        this.entities = entities;
    }

    @QueryMapping
    Connection<Stay> whereabouts(
            Viewer viewer,
            @Argument String entityId,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Entity who = entities.byId(viewer, "entityId", entityId);
        return Connection.ofWhole(
                Page.of(first, after).in("whereabouts"), stays(viewer, who, true, Moment.of(asOf)));
    }

    @QueryMapping
    Connection<Stay> visitors(
            Viewer viewer,
            @Argument String locationId,
            @Argument @Nullable Integer session,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Entity place = entities.byId(viewer, "locationId", locationId);
        if (place.kind() != EntityKind.LOCATION) {
            throw Refusal.badInput(
                    "locationId", "is of kind " + place.kind() + ": give a LOCATION");
        }
        List<Stay> stays =
                stays(viewer, place, false, Moment.of(asOf)).stream()
                        .filter(stay -> session == null || stay.isIn(session))
                        .toList();
        return Connection.ofWhole(Page.of(first, after).in("visitors"), stays);
    }

    private List<Stay> stays(Viewer viewer, Entity asked, boolean outward, Moment moment) {
        var ever = relationships.ever(viewer.sight(), asked.id(), Stay.TYPES, moment);
        return Stay.of(ever, outward, types, moment.session());
    }
}
