package dev.loregraph.network.statements;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Receipts;
import dev.loregraph.graph.Audience;
import dev.loregraph.network.Polarity;
import dev.loregraph.network.evidence.Claim;
import dev.loregraph.network.evidence.SeenClaims;
import dev.loregraph.network.projection.Regard;
import dev.loregraph.refusal.Refusal;
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
            @Nullable AttitudeInput attitude,
            @Nullable String inWorldDate,
            @Nullable String inWorldUntil,
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
                    attitude == null ? null : attitude.regard(),
                    inWorldDate,
                    inWorldUntil,
                    Audience.named(audience, viewer.userId()));
        }
    }

    record AttitudeInput(int disposition, int trust, int respect, int fear) {

        private static final int MOST = 100;

        Regard regard() {
            return new Regard(
                    bounded("disposition", disposition),
                    bounded("trust", trust),
                    bounded("respect", respect),
                    bounded("fear", fear));
        }

        private static int bounded(String field, int change) {
            if (Math.abs((long) change) > MOST) {
                throw Refusal.badInput(
                        "attitude." + field,
                        "is " + change + ": a change is within -" + MOST + " to " + MOST);
            }
            return change;
        }
    }

    record ClaimPayload(Claim claim) {}
}
