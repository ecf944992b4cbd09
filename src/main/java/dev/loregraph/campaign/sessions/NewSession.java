package dev.loregraph.campaign.sessions;

import dev.loregraph.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a session begins with.
 *
 * @param number the next free one when left out
 */
public record NewSession(@Nullable Integer number, SessionDetails details) {

    private static final int HIGHEST_NUMBER = 100_000;

    public NewSession {
        if (number != null && (number < 1 || number > HIGHEST_NUMBER)) {
            throw Refusal.badInput(
                    "number", "is " + number + ": sessions are numbered 1 to " + HIGHEST_NUMBER);
        }
    }

    /** One of which only the number is known, or not even that. */
    public static NewSession numbered(@Nullable Integer number) {
        return new NewSession(number, SessionDetails.NONE);
    }
}
