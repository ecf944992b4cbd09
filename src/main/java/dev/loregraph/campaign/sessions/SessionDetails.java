package dev.loregraph.campaign.sessions;

import dev.loregraph.campaign.calendar.Dating;
import dev.loregraph.text.InputText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people say about an evening of play, each part of it only if they like. */
public record SessionDetails(
        @Nullable String title,
        @Nullable LocalDate playedOn,
        @Nullable String inWorldDate,
        @Nullable String summary) {

    /** Nothing is known. */
    public static final SessionDetails NONE = new SessionDetails(null, null, null, null);

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SUMMARY = 10_000;

    public SessionDetails {
        title = InputText.lineOrNull("title", title, LONGEST_LINE);
        inWorldDate = Dating.words("inWorldDate", inWorldDate);
        summary = InputText.proseOrNull("summary", summary, LONGEST_SUMMARY);
    }
}
