package dev.loregraph.network.evidence;

import dev.loregraph.api.Page;
import dev.loregraph.campaign.calendar.InWorldTime;
import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import dev.loregraph.network.ClaimStatus;
import dev.loregraph.network.Polarity;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about two entities, as a member gets it.
 *
 * @param statedBy the username of who stated it; null when it was read in a journal
 * @param inWorldDate when it was in the world, or began to be, as who stated it wrote it
 * @param inWorldUntil until when it was
 * @param inWorld what the campaign's calendar makes of them
 * @param review how a DM decided on it
 * @param evidence the quote; null when a person stated it
 */
public record Claim(
        String id,
        String campaignId,
        Entity from,
        String type,
        Entity to,
        Polarity polarity,
        ClaimStatus status,
        Audience audience,
        double weight,
        double confidence,
        double explicitness,
        int fromSession,
        @Nullable Integer untilSession,
        Instant recordedAt,
        @Nullable Instant retractedAt,
        String extractor,
        @Nullable String statedBy,
        @Nullable String note,
        @Nullable String inWorldDate,
        @Nullable String inWorldUntil,
        @Nullable InWorldTime inWorld,
        @Nullable Review review,
        @Nullable Evidence evidence) {

    static Claim of(Row row) {
        Row claim = row.row("claim");
        return new Claim(
                claim.text("id"),
                claim.text("campaignId"),
                Entity.of(row.row("from")),
                claim.text("type"),
                Entity.of(row.row("to")),
                claim.constant("polarity", Polarity.class),
                claim.constant("status", ClaimStatus.class),
                claim.audience("audience"),
                claim.number("weight"),
                claim.number("confidence"),
                claim.number("explicitness"),
                claim.integer("fromSession"),
                claim.maybeInteger("untilSession").orElse(null),
                claim.instant("recordedAt"),
                claim.maybeInstant("retractedAt").orElse(null),
                claim.text("extractor"),
                claim.maybeText("statedBy").orElse(null),
                claim.maybeText("note").orElse(null),
                claim.maybeText("inWorldDate").orElse(null),
                claim.maybeText("inWorldUntil").orElse(null),
                InWorldTime.of(claim),
                Review.of(claim),
                row.maybeRow("evidence").map(_ -> Evidence.of(row)).orElse(null));
    }

    /** Its place in a list: newest first. */
    List<Object> key() {
        return List.of(recordedAt.toString(), id);
    }

    /** That a DM decided on a claim. */
    record Review(String by, Instant at, @Nullable String note) {

        static @Nullable Review of(Row claim) {
            return claim.maybeText("reviewedBy")
                    .map(by ->
                            new Review(
                                    by,
                                    claim.instant("reviewedAt"),
                                    claim.maybeText("reviewNote").orElse(null)))
                    .orElse(null);
        }
    }

    /** Where a page of claims, newest first, goes on. */
    record Place(Instant recordedAt, String id) {

        private static final Place START = new Place(Instant.parse("9999-12-31T23:59:59Z"), "");

        static Place after(Page page) {
            return switch (page.after()) {
                case List<Object> key when key.isEmpty() -> START;
                case List<Object> key
                        when key.size() == 2
                                && key.get(0) instanceof String time
                                && key.get(1) instanceof String id ->
                        new Place(parsed(time), id);
                default -> throw Page.foreign();
            };
        }

        private static Instant parsed(String time) {
            try {
                return Instant.parse(time);
            } catch (DateTimeParseException _) {
                throw Page.foreign();
            }
        }
    }
}
