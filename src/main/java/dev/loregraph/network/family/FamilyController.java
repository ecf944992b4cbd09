package dev.loregraph.network.family;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of families. */
@Controller
class FamilyController {

    private static final int MOST_GENERATIONS = 4;

    private final Families families;
    private final Entities entities;

    FamilyController(Families families, Entities entities) {
        this.families = families;
        this.entities = entities;
    }

    @QueryMapping
    Family family(
            Viewer viewer,
            @Argument String entityId,
            @Argument int generations,
            @Argument @Nullable AsOf asOf) {
        Entity entity = entities.byId(viewer, "entityId", entityId);
        if (!EntityKind.PEOPLE.contains(entity.kind())) {
            throw Refusal.badInput("entityId", "is of kind " + entity.kind() + ": give a person");
        }
        if (generations < 1 || generations > MOST_GENERATIONS) {
            throw Refusal.badInput(
                    "generations", "is " + generations + ": ask for 1 to " + MOST_GENERATIONS);
        }
        return families.of(viewer.sight(), entity, generations, Moment.of(asOf));
    }

    @SchemaMapping(typeName = "Family")
    Connection<Relative> relatives(
            Family family, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return Connection.ofWhole(Page.of(first, after).in("relatives"), family.relatives());
    }

    @SchemaMapping(typeName = "Family")
    Connection<Relationship> ties(
            Family family, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return Connection.ofWhole(Page.of(first, after).in("familyTies"), family.ties());
    }
}
