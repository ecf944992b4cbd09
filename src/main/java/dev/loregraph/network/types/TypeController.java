package dev.loregraph.network.types;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.api.Receipts;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.catalogue.RelationshipTypes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of relationship types. */
@Controller
class TypeController {

    private final RelationshipTypes catalogue;
    private final OwnTypes own;
    private final Receipts receipts;

    TypeController(RelationshipTypes catalogue, OwnTypes own, Receipts receipts) {
        this.catalogue = catalogue;
        this.own = own;
        this.receipts = receipts;
    }

    @QueryMapping
    List<OfferedType> relationshipTypes() {
        return catalogue.all().stream().map(OfferedType::of).toList();
    }

    @QueryMapping
    Connection<OfferedType> campaignRelationshipTypes(
            Viewer viewer,
            @Argument String campaignId,
            @Argument TypeOrigin origin,
            @Argument boolean retired,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Stream<OfferedType> ofTheCampaign =
                own.of(viewer, campaignId).stream()
                        .filter(type -> retired || !type.retired())
                        .map(OfferedType::of);
        List<OfferedType> all =
                Stream.concat(relationshipTypes().stream(), ofTheCampaign)
                        .filter(origin::includes)
                        .toList();
        return Connection.ofWhole(Page.of(first, after).in("relationshipTypes"), all);
    }

    @MutationMapping
    RelationshipTypePayload createRelationshipType(
            Viewer viewer, @Argument CreateRelationshipTypeInput input) {
        String id =
                receipts.oneOnce(
                        viewer,
                        "createRelationshipType",
                        input.clientMutationId(),
                        () -> own.create(viewer, input.campaignId(), input.type()).id());
        return new RelationshipTypePayload(OfferedType.of(own.byId(viewer, "campaignId", id)));
    }

    @MutationMapping
    RelationshipTypePayload updateRelationshipType(Viewer viewer, @Argument TypeChange input) {
        return new RelationshipTypePayload(OfferedType.of(own.update(viewer, input)));
    }

    /** Which of the types that a campaign may use. */
    enum TypeOrigin {
        ANY,
        CATALOGUE,
        CAMPAIGN;

        boolean includes(OfferedType type) {
            return switch (this) {
                case ANY -> true;
                case CATALOGUE -> type.id() == null;
                case CAMPAIGN -> type.id() != null;
            };
        }
    }

    record CreateRelationshipTypeInput(
            String campaignId,
            String name,
            @Nullable String inverse,
            boolean symmetric,
            Dynamics dynamics,
            boolean functional,
            boolean inverseFunctional,
            List<EntityKind> from,
            List<EntityKind> to,
            double baseWeight,
            double sentiment,
            @Nullable String clientMutationId) {

        NewType type() {
            return new NewType(
                    name,
                    inverse,
                    symmetric,
                    dynamics,
                    functional,
                    inverseFunctional,
                    from,
                    to,
                    baseWeight,
                    sentiment);
        }
    }

    record RelationshipTypePayload(OfferedType relationshipType) {}
}
