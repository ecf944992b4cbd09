package dev.loregraph.campaign.sessions;

import dev.loregraph.campaign.calendar.InWorldTime;
import dev.loregraph.graph.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One evening of play.
 *
 * @param number its place in the campaign, from 1: the campaign's clock
 * @param playedOn the real day
 * @param inWorldDate the day in the campaign's own calendar, as its people write it
 * @param inWorld what the calendar makes of it
 */
public record Session(
        String id,
        String campaignId,
        int number,
        @Nullable String title,
        @Nullable LocalDate playedOn,
        @Nullable String inWorldDate,
        @Nullable InWorldTime inWorld,
        @Nullable String summary,
        int revision,
        Instant createdAt) {

    /** From the node, whichever question bound it. */
    public static Session of(Row node) {
        return new Session(
                node.text("id"),
                node.text("campaignId"),
                node.integer("number"),
                node.maybeText("title").orElse(null),
                node.maybeDate("playedOn").orElse(null),
                node.maybeText("inWorldDate").orElse(null),
                InWorldTime.of(node),
                node.maybeText("summary").orElse(null),
                node.integer("revision"),
                node.instant("createdAt"));
    }

    /** What people can change about it. */
    public SessionDetails details() {
        return new SessionDetails(title, playedOn, inWorldDate, summary);
    }
}
