package dev.loregraph.campaign;

import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a session begins with.
 *
 * @param number the next free one when left out
 */
public record NewSession(
        @Nullable Integer number,
        @Nullable String title,
        @Nullable LocalDate playedOn,
        @Nullable String inWorldDate,
        @Nullable String summary) {

    private static final int HIGHEST_NUMBER = 100_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SUMMARY = 10_000;

    public NewSession {
        if (number != null && (number < 1 || number > HIGHEST_NUMBER)) {
            throw Refusal.badInput(
                    "number", "is " + number + ": sessions are numbered 1 to " + HIGHEST_NUMBER);
        }
        title = InputText.lineOrNull("title", title, LONGEST_LINE);
        inWorldDate = InputText.lineOrNull("inWorldDate", inWorldDate, LONGEST_LINE);
        summary = InputText.proseOrNull("summary", summary, LONGEST_SUMMARY);
    }

    /** One of which only the number is known, or not even that. */
    public static NewSession numbered(@Nullable Integer number) {
        return new NewSession(number, null, null, null, null);
    }
}
