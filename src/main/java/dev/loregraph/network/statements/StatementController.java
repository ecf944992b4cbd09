package dev.loregraph.network.statements;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Receipts;
import dev.loregraph.graph.Audience;
import dev.loregraph.network.Polarity;
import dev.loregraph.network.evidence.Claim;
import dev.loregraph.network.evidence.SeenClaims;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of what people state themselves. */
@Controller
class StatementController {

    private final Statements statements;
    private final SeenClaims claims;
    private final Receipts receipts;

    StatementController(Statements statements, SeenClaims claims, Receipts receipts) {
        this.statements = statements;
        this.claims = claims;
        this.receipts = receipts;
    }

    @MutationMapping
    ClaimPayload stateRelationship(Viewer viewer, @Argument StateRelationshipInput input) {
        String id =
                receipts.oneOnce(
                        viewer,
                        "stateRelationship",
                        input.clientMutationId(),
                        () -> statements.state(viewer, input.statement(viewer)));
        return new ClaimPayload(claims.byId(viewer.sight(), id));
    }

    record StateRelationshipInput(
            String fromId,
            String type,
            String toId,
            int session,
            @Nullable Integer untilSession,
            Polarity polarity,
            double confidence,
            @Nullable String note,
            String audience,
            @Nullable String clientMutationId) {

        Statement statement(Viewer viewer) {
            return new Statement(
                    fromId,
                    type,
                    toId,
                    polarity,
                    session,
                    untilSession,
                    confidence,
                    note,
                    Audience.named(audience, viewer.userId()));
        }
    }

    record ClaimPayload(Claim claim) {}
}
