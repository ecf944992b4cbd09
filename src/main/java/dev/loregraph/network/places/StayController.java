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
        entities.byId(viewer, "entityId", entityId);
        List<Stay> stays =
                stays(viewer, entityId, Moment.of(asOf)).stream()
                        .filter(stay -> stay.who().id().equals(entityId))
                        .toList();
        return Connection.ofWhole(Page.of(first, after).in("whereabouts"), stays);
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
                stays(viewer, locationId, Moment.of(asOf)).stream()
                        .filter(stay -> stay.place().id().equals(locationId))
                        .filter(stay -> session == null || stay.isIn(session))
                        .toList();
        return Connection.ofWhole(Page.of(first, after).in("visitors"), stays);
    }

    private List<Stay> stays(Viewer viewer, String entityId, Moment moment) {
        var ever = relationships.ever(viewer.sight(), entityId, Stay.TYPES, moment);
        return Stay.of(ever, types, moment.session());
    }
}
