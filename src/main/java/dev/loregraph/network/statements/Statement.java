package dev.loregraph.network.statements;

import dev.loregraph.campaign.calendar.Dating;
import dev.loregraph.campaign.calendar.InWorldTime;
import dev.loregraph.graph.Audience;
import dev.loregraph.network.Polarity;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.network.projection.Regard;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of two entities, before it is a claim.
 *
 * @param session the number of the first session it holds for
 * @param untilSession the first it no longer holds for
 * @param confidence how sure the person is, above 0 to 1
 * @param regard by how much the first regards the second otherwise; null where it isn't about that
 * @param inWorldDate when it was in the world, or began to be
 * @param inWorldUntil until when it was
 * @param audience who is to see it, if they may see both entities
 */
record Statement(
        String fromId,
        String type,
        String toId,
        Polarity polarity,
        int session,
        @Nullable Integer untilSession,
        double confidence,
        @Nullable String note,
        @Nullable Regard regard,
        @Nullable String inWorldDate,
        @Nullable String inWorldUntil,
        Audience audience) {

    private static final int LONGEST_NOTE = 2_000;

    Statement {
        if (fromId.equals(toId)) {
            throw Refusal.badInput("toId", "is the same entity: nothing relates to itself");
        }
        if (untilSession != null && untilSession <= session) {
            throw Refusal.badInput(
                    "untilSession",
                    "is "
                            + untilSession
                            + ": it must be later than session "
                            + session
                            + ", in which it begins");
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw Refusal.badInput(
                    "confidence", "is " + confidence + ": it must be above 0 and at most 1");
        }
        note = InputText.proseOrNull("note", note, LONGEST_NOTE);
        inWorldDate = Dating.words("inWorldDate", inWorldDate);
        inWorldUntil = Dating.words("inWorldUntil", inWorldUntil);
    }

    /** The same of these two. */
    Statement about(String from, String to) {
        return new Statement(
                from,
                type,
                to,
                polarity,
                session,
                untilSession,
                confidence,
                note,
                regard,
                inWorldDate,
                inWorldUntil,
                audience);
    }

    /** What its claim relates: the smaller id comes first where there is no direction. */
    ClaimPair pair(boolean symmetric) {
        return symmetric && fromId.compareTo(toId) > 0
                ? new ClaimPair(toId, type, fromId)
                : new ClaimPair(fromId, type, toId);
    }

    /** When it was; refuses dates that the campaign's calendar doesn't read. */
    @Nullable InWorldTime inWorld(Dating dating) {
        return dating.read("inWorldDate", inWorldDate, "inWorldUntil", inWorldUntil);
    }
}
