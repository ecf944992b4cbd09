package dev.loregraph.network.statements;

import static dev.loregraph.network.clocks.RecordedTime.OPEN;
import static dev.loregraph.network.clocks.RecordedTime.micros;

import dev.loregraph.access.Viewer;
import dev.loregraph.network.ClaimStatus;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.network.projection.Regard;
import dev.loregraph.network.projection.Voice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement as the claim that {@code network/write-statement} writes. */
record StatedClaim(
        String id,
        Viewer viewer,
        String campaignId,
        Statement statement,
        ClaimPair pair,
        RelationshipType type,
        Statements.Played played,
        Instant now) {

    /** What a person says comes after what that session's texts say. */
    private static final int BEHIND_ALL_TEXT = Integer.MAX_VALUE;

    Map<String, @Nullable Object> asProperties() {
        Map<String, @Nullable Object> claim = new HashMap<>();
        claim.put("id", id);
        claim.put("key", id);
        claim.put("campaignId", campaignId);
        claim.put("audience", statement.audience());
        claim.put("statedAudience", statement.audience());
        claim.put("subjectId", pair.subjectId());
        claim.put("type", pair.type());
        claim.put("objectId", pair.objectId());
        claim.put("polarity", statement.polarity());
        claim.put("status", ClaimStatus.ACCEPTED);
        claim.put("base", type.baseWeight());
        claim.put("confidence", statement.confidence());
        claim.put("explicitness", 1.0);
        claim.put("weight", Math.round(type.baseWeight() * statement.confidence() * 1e6) / 1e6);
        claim.put("fromSession", statement.session());
        claim.put("untilSession", statement.untilSession());
        claim.put("sessionId", played.sessionId());
        claim.put("position", BEHIND_ALL_TEXT);
        claim.put("extractor", "person");
        claim.put("extractorVersion", "1");
        claim.put("rule", "stated");
        claim.put("note", statement.note());
        if (type.isAttitude()) {
            addRegard(claim);
        }
        claim.put("inWorldDate", statement.inWorldDate());
        claim.put("inWorldUntil", statement.inWorldUntil());
        addSpeaker(claim);
        addTimes(claim);
        return claim;
    }

    private void addRegard(Map<String, @Nullable Object> claim) {
        Regard regard = statement.regard() == null ? Regard.NONE : statement.regard();
        claim.put("disposition", regard.disposition());
        claim.put("trust", regard.trust());
        claim.put("respect", regard.respect());
        claim.put("fear", regard.fear());
    }

    private void addSpeaker(Map<String, @Nullable Object> claim) {
        claim.put("account", viewer.userId());
        claim.put("statedBy", viewer.username());
        claim.put("voice", viewer.mayLead(campaignId) ? Voice.LEADER : Voice.MEMBER);
        claim.put("through", played.last());
    }

    private void addTimes(Map<String, @Nullable Object> claim) {
        claim.put("recordedAt", now);
        claim.put("knownFrom", List.of(micros(now)));
        claim.put("knownTo", List.of(OPEN));
    }
}
