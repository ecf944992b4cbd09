package dev.loregraph.network;

import static dev.loregraph.network.clocks.RecordedTime.OPEN;
import static dev.loregraph.network.clocks.RecordedTime.micros;

import dev.loregraph.graph.Ids;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.network.projection.ClaimPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters that {@code network/write-claims} takes for one claim and its evidence. */
final class ClaimRow {

    private ClaimRow() {}

    /**
     * @param pair which entities it counts for
     */
    static Map<String, Object> of(
            ClaimSource source, ClaimDraft draft, ClaimPair pair, RelationshipTypes types) {
        return Map.of(
                "subjectId", draft.subjectId(),
                "objectId", draft.objectId(),
                "revisionId", draft.revisionId(),
                "claim",
                        claim(
                                source,
                                draft,
                                pair,
                                types.named(draft.type()).orElseThrow().baseWeight()),
                "evidence", evidence(source, draft));
    }

    private static Map<String, Object> claim(
            ClaimSource source, ClaimDraft draft, ClaimPair pair, double baseWeight) {
        boolean accepted = draft.confidence() >= source.acceptFrom();
        Map<String, Object> claim = new HashMap<>();
        claim.put("id", id(source, draft));
        claim.put("key", draft.key());
        claim.put("campaignId", source.campaignId());
        claim.put("audience", draft.audience().key());
        claim.put("subjectId", pair.subjectId());
        claim.put("type", draft.type());
        claim.put("objectId", pair.objectId());
        claim.put("polarity", draft.polarity().name());
        claim.put("status", (accepted ? ClaimStatus.ACCEPTED : ClaimStatus.PROPOSED).name());
        claim.put("base", baseWeight);
        claim.put("confidence", draft.confidence());
        claim.put("explicitness", draft.explicitness());
        claim.put("weight", rounded(baseWeight * draft.confidence() * draft.explicitness()));
        claim.put("fromSession", source.sessionNumber());
        claim.put("sessionId", source.sessionId());
        claim.put("journalId", draft.journalId());
        claim.put("account", draft.account());
        claim.put("position", draft.position());
        claim.put("recordedAt", source.recordedAt());
        claim.put("knownFrom", accepted ? List.of(micros(source.recordedAt())) : List.of());
        claim.put("knownTo", accepted ? List.of(OPEN) : List.of());
        claim.put("extractor", source.extractor());
        claim.put("extractorVersion", source.extractorVersion());
        claim.put("rule", draft.rule());
        return claim;
    }

    /** A run says each thing once. */
    private static String id(ClaimSource source, ClaimDraft draft) {
        return Ids.following(source.runId(), draft.key());
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1e6) / 1e6;
    }

    private static Map<String, Object> evidence(ClaimSource source, ClaimDraft draft) {
        return Map.of(
                "id", Ids.following("evidence of", id(source, draft)),
                "campaignId", source.campaignId(),
                "audience", draft.audience().key(),
                "sessionNumber", source.sessionNumber(),
                "start", draft.start(),
                "end", draft.end(),
                "quote", draft.quote());
    }
}
