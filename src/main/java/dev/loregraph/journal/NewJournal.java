package dev.loregraph.journal;

import dev.loregraph.graph.Audience;
import dev.loregraph.journal.markup.JournalText;
import org.jspecify.annotations.Nullable;

/**
 * A journal to be written.
 *
 * @param audience without one, DM notes are the DM's and player journals the party's
 */
public record NewJournal(
        String sessionId, Perspective perspective, String body, @Nullable Audience audience) {

    /** The one that it will have. */
    public Audience audienceOrUsual() {
        if (audience != null) {
            return audience;
        }
        return perspective == Perspective.DM ? Audience.DM : Audience.PARTY;
    }

    /** The body as it reads, without markup. */
    public String plainBody() {
        return JournalText.of(body).plain();
    }
}
