package dev.loregraph.network.projection;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import dev.loregraph.network.Polarity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A claim that counts or once counted: what the projection needs of it.
 *
 * @param account who says so: claims of different accounts never end each other
 * @param fromSession first session it holds for
 * @param untilSession first session it no longer holds for, {@link Span#FOREVER} if it names none
 * @param position where its quote starts in the text
 * @param through the last session that had been played when a person stated it
 * @param known when it counted
 * @param regard what it says changed in how the subject regards the object
 */
record CountedClaim(
        String id,
        String subjectId,
        String type,
        String objectId,
        Polarity polarity,
        Audience audience,
        String account,
        Voice voice,
        double weight,
        double confidence,
        int fromSession,
        int untilSession,
        int position,
        int through,
        Instant recordedAt,
        List<Period> known,
        Regard regard) {

    /**
     * By session, then by place in the text, then by when it was recorded; ids only make the order
     * certain.
     */
    static final Comparator<CountedClaim> IN_ORDER =
            Comparator.comparingInt(CountedClaim::fromSession)
                    .thenComparingInt(CountedClaim::position)
                    .thenComparing(CountedClaim::recordedAt)
                    .thenComparing(CountedClaim::id);

    CountedClaim {
        known = Period.joined(known);
    }

    static CountedClaim of(Row row) {
        return new CountedClaim(
                row.text("id"),
                row.text("subjectId"),
                row.text("type"),
                row.text("objectId"),
                row.constant("polarity", Polarity.class),
                row.audience("audience"),
                row.text("account"),
                row.constant("voice", Voice.class),
                row.number("weight"),
                row.number("confidence"),
                row.integer("fromSession"),
                row.maybeInteger("untilSession").orElse(Span.FOREVER),
                row.integer("position"),
                row.integer("through"),
                row.instant("recordedAt"),
                Period.of(row),
                Regard.of(row));
    }

    /** What it says of itself, before others end it. */
    Span span() {
        return new Span(fromSession, untilSession);
    }

    ClaimPair pair() {
        return new ClaimPair(subjectId, type, objectId);
    }

    boolean isOfThePairOf(CountedClaim other) {
        return objectId.equals(other.objectId) && subjectId.equals(other.subjectId);
    }

    boolean affirms() {
        return polarity == Polarity.AFFIRMS;
    }

    /** Whether a person stated it, rather than a journal. */
    boolean isStated() {
        return voice != Voice.JOURNAL;
    }

    boolean isOfTheAccountOf(CountedClaim other) {
        return account.equals(other.account);
    }

    boolean comesAfter(CountedClaim other) {
        return IN_ORDER.compare(this, other) > 0;
    }

    boolean isKnownThroughout(Period stretch) {
        return known.stream().anyMatch(period -> period.includes(stretch));
    }

    /**
     * Whether it is a person's word over what other claims say of the sessions that had been
     * played.
     */
    boolean outranks(CountedClaim other) {
        return voice.compareTo(other.voice) > 0
                && (voice == Voice.LEADER || isOfTheAccountOf(other))
                && other.fromSession <= through
                && isSeenWherever(other);
    }

    /** Whether the later of the two is the same person's, or another DM's, newer word. */
    boolean isAsGoodAs(CountedClaim other) {
        return (isOfTheAccountOf(other) || (voice == Voice.LEADER && other.voice == Voice.LEADER))
                && isSeenWherever(other);
    }

    /** Whether everybody who sees the other claim sees this one too. */
    boolean isSeenWherever(CountedClaim other) {
        return audience.narrowedBy(other.audience).equals(other.audience);
    }
}
