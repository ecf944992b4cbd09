package dev.loregraph.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The claims of a campaign. */
record Claims(String campaignId, Ledger.@Nullable Status status, int first) {

    private static final String DOCUMENT =
            """
            query($campaign: ID!, $status: ClaimStatus, $first: Int) {
              claims(campaignId: $campaign, status: $status, first: $first) {
                totalCount pageInfo { hasNextPage }
                nodes {
                  id type from { id } to { id } polarity status weight confidence explicitness fromSession untilSession
                  audience extractor recordedAt retractedAt evidence { quote }
                }
              }
            }\
            """;

    Question asked(Standpoint from) {
        return new Question(
                from,
                DOCUMENT,
                Shape.of(
                        "campaign",
                        campaignId,
                        "status",
                        status == null ? null : status.name(),
                        "first",
                        first),
                Map.of("claims", view -> Expectation.of(claims(view))));
    }

    private Map<String, @Nullable Object> claims(View view) {
        Ledger ledger = view.ledger();
        List<Claim> claims =
                ledger.said().stream()
                        .filter(saying -> status == null || ledger.status(saying) == status)
                        .sorted(Comparator.comparing(Saying::at).reversed())
                        .map(ledger::today)
                        .filter(view::sees)
                        .toList();
        return Shape.page(claims, first, claim -> shown(claim, ledger));
    }

    private static Map<String, @Nullable Object> shown(Claim claim, Ledger ledger) {
        Saying saying = claim.saying();
        return Shape.of(
                "id", claim.id(),
                "type", claim.type().name(),
                "from", Shape.entity(claim.subject()),
                "to", Shape.entity(claim.object()),
                "polarity", claim.affirms() ? "AFFIRMS" : "DENIES",
                "status", ledger.status(saying).name(),
                "weight", saying.weight(),
                "confidence", saying.said().confidence(),
                "explicitness", 1.0,
                "fromSession", claim.session(),
                "untilSession", saying.said().until(),
                "audience", claim.circle().audience(),
                "extractor", "person",
                "recordedAt", saying.at().toString(),
                "retractedAt", ledger.takenBack(saying).map(Object::toString).orElse(null),
                "evidence", null);
    }
}
