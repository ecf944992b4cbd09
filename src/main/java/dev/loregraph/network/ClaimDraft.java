package dev.loregraph.network;

import dev.loregraph.graph.Audience;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.text.Sha256;

/**
 * What an extractor read in a journal, before it is a claim.
 *
 * @param revisionId the revision that holds the quote
 * @param account whose account the journal is: the author's user id
 * @param start first UTF-16 offset of the quote in the revision's body
 * @param end offset behind the quote
 * @param confidence 0 to 1: how sure the extractor is
 * @param explicitness 0 to 1: how plainly the text says it
 * @param rule the extractor's rule that fired
 * @param position where the quote starts in the text as the audience gets it: what orders claims
 *     must not depend on markup that their readers don't see
 * @param words the quote as the audience gets it
 */
public record ClaimDraft(
        String journalId,
        String revisionId,
        String account,
        Audience audience,
        String subjectId,
        String type,
        String objectId,
        Polarity polarity,
        int start,
        int end,
        String quote,
        double confidence,
        double explicitness,
        String rule,
        int position,
        String words) {

    /** For a text that its readers get as it is stored. */
    public ClaimDraft(
            String journalId,
            String revisionId,
            String account,
            Audience audience,
            String subjectId,
            String type,
            String objectId,
            Polarity polarity,
            int start,
            int end,
            String quote,
            double confidence,
            double explicitness,
            String rule) {
        this(
                journalId,
                revisionId,
                account,
                audience,
                subjectId,
                type,
                objectId,
                polarity,
                start,
                end,
                quote,
                confidence,
                explicitness,
                rule,
                start,
                quote);
    }

    public ClaimDraft {
        if (quote.length() != end - start) {
            throw new IllegalArgumentException(
                    "the quote isn't as long as its range " + start + ".." + end);
        }
        if (!(confidence >= 0 && confidence <= 1 && explicitness >= 0 && explicitness <= 1)) {
            throw new IllegalArgumentException(
                    "not within 0..1: " + confidence + ", " + explicitness);
        }
        if (subjectId.equals(objectId)) {
            throw new IllegalArgumentException("nothing relates to itself: " + subjectId);
        }
    }

    ClaimPair pair() {
        return new ClaimPair(subjectId, type, objectId);
    }

    /** The same statement with subject and object the other way round. */
    ClaimDraft mirrored() {
        return new ClaimDraft(
                journalId,
                revisionId,
                account,
                audience,
                objectId,
                type,
                subjectId,
                polarity,
                start,
                end,
                quote,
                confidence,
                explicitness,
                rule,
                position,
                words);
    }

    /**
     * What makes it the same claim in a later run, whichever extractor finds it and wherever the
     * sentence has moved to within its journal.
     */
    String key() {
        return keyOf(pair());
    }

    /** Its key had it been said of these two. */
    String keyOf(ClaimPair ends) {
        String said = words.replaceAll("\\s+", " ").strip();
        String identity =
                String.join(
                        "\n",
                        journalId,
                        ends.subjectId(),
                        type,
                        ends.objectId(),
                        polarity.name(),
                        said);
        return Sha256.of(identity);
    }
}
