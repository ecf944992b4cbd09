package dev.loregraph.network;

import dev.loregraph.graph.Row;
import dev.loregraph.network.parts.Today;
import dev.loregraph.network.projection.ClaimPair;

/**
 * A claim of the session that is already in the graph.
 *
 * @param reviewed whether a person accepted or rejected it
 * @param mayGo whether it goes when no draft repeats it: it is this extractor's own, or its quote
 *     is no longer in the journal
 * @param pair which entities it counts for
 * @param said whom it was made of when it was read: these, what is a part of them, or what they
 *     were split from
 */
record KnownClaim(
        String id,
        String key,
        ClaimStatus status,
        String audience,
        double confidence,
        double explicitness,
        boolean reviewed,
        boolean mayGo,
        ClaimPair pair,
        Polarity polarity,
        String journalId,
        String quote,
        ClaimPair said) {

    static KnownClaim of(Row row) {
        return new KnownClaim(
                row.text("id"),
                row.text("key"),
                row.constant("status", ClaimStatus.class),
                row.text("audience"),
                row.number("confidence"),
                row.number("explicitness"),
                row.flag("reviewed"),
                row.flag("mayGo"),
                ClaimPair.of(row),
                row.constant("polarity", Polarity.class),
                row.text("journalId"),
                row.text("quote"),
                new ClaimPair(row.text("saidOf"), row.text("type"), row.text("saidTo")));
    }

    KnownClaim withKey(String other) {
        return new KnownClaim(
                id,
                other,
                status,
                audience,
                confidence,
                explicitness,
                reviewed,
                mayGo,
                pair,
                polarity,
                journalId,
                quote,
                said);
    }

    /** Whether writing the draft would change nothing. */
    boolean says(ClaimDraft draft) {
        return reviewed
                || (audience.equals(draft.audience().key())
                        && confidence == draft.confidence()
                        && explicitness == draft.explicitness());
    }

    /**
     * Whether a person has decided on the same statement in the same words, or in more or fewer of
     * the same sentence: which part of it an extractor quotes makes no difference.
     */
    boolean decidesOn(ClaimDraft draft, Today today) {
        return reviewed
                && journalId.equals(draft.journalId())
                && (pair.equals(today.of(draft.pair())) || said.equals(draft.pair()))
                && polarity == draft.polarity()
                && isPartOf(quote, draft.quote());
    }

    private static boolean isPartOf(String one, String other) {
        String words = one.replaceAll("\\s+", " ").strip();
        String otherWords = other.replaceAll("\\s+", " ").strip();
        return words.contains(otherWords) || otherWords.contains(words);
    }

    /** Whether it must be retracted, given whether a draft repeats it. */
    boolean goesUnless(boolean repeated) {
        return !repeated
                && mayGo
                && (status == ClaimStatus.ACCEPTED || status == ClaimStatus.PROPOSED);
    }
}
