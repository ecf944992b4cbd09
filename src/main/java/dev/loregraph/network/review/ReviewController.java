package dev.loregraph.network.review;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Receipts;
import dev.loregraph.network.evidence.Claim;
import dev.loregraph.network.evidence.SeenClaims;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of decisions on claims. */
@Controller
class ReviewController {

    private static final int MOST_CLAIMS = 200;
    private static final int LONGEST_NOTE = 2_000;

    private final Reviews reviews;
    private final SeenClaims claims;
    private final Receipts receipts;

    ReviewController(Reviews reviews, SeenClaims claims, Receipts receipts) {
        this.reviews = reviews;
        this.claims = claims;
        this.receipts = receipts;
    }

    @MutationMapping
    ClaimsPayload reviewClaims(Viewer viewer, @Argument ReviewClaimsInput input) {
        List<String> ids = bounded(input.claimIds());
        String note = InputText.proseOrNull("note", input.note(), LONGEST_NOTE);
        return payload(
                viewer,
                receipts.once(
                        viewer,
                        "reviewClaims",
                        input.clientMutationId(),
                        () -> {
                            reviews.decide(viewer, ids, input.decision(), note);
                            return ids;
                        }));
    }

    @MutationMapping
    ClaimsPayload retractClaims(Viewer viewer, @Argument RetractClaimsInput input) {
        List<String> ids = bounded(input.claimIds());
        return payload(
                viewer,
                receipts.once(
                        viewer,
                        "retractClaims",
                        input.clientMutationId(),
                        () -> {
                            reviews.retract(viewer, ids);
                            return ids;
                        }));
    }

    private ClaimsPayload payload(Viewer viewer, List<String> ids) {
        return new ClaimsPayload(claims.byIds(viewer.sight(), ids));
    }

    private static List<String> bounded(List<String> ids) {
        List<String> distinct = ids.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST_CLAIMS) {
            throw Refusal.badInput(
                    "claimIds", "are " + distinct.size() + ": send 1 to " + MOST_CLAIMS);
        }
        return distinct;
    }

    record ReviewClaimsInput(
            List<String> claimIds,
            Decision decision,
            @Nullable String note,
            @Nullable String clientMutationId) {}

    record RetractClaimsInput(List<String> claimIds, @Nullable String clientMutationId) {}

    record ClaimsPayload(List<Claim> claims) {}
}
