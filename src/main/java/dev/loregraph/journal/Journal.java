package dev.loregraph.journal;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import dev.loregraph.journal.markup.JournalText;
import dev.loregraph.journal.mentions.Mention;
import dev.loregraph.journal.mentions.ShownText;
import java.util.List;

/**
 * A journal with its text, as one reader gets it.
 *
 * @param text the body and the mentions in it
 */
public record Journal(JournalEntry entry, ShownText text) {

    static Journal of(Row row) {
        Row written = row.row("journal");
        return new Journal(
                JournalEntry.of(row),
                ShownText.of(written.text("body"), row.rows("mentions", Mention::of)));
    }

    public String id() {
        return entry.id();
    }

    public int revision() {
        return entry.revision();
    }

    public String revisionId() {
        return entry.revisionId();
    }

    public Audience audience() {
        return entry.audience();
    }

    public String body() {
        return text.body();
    }

    /** The body as it reads, without markup. */
    public String plainBody() {
        return JournalText.of(body()).plain();
    }

    public List<Mention> mentions() {
        return text.mentions();
    }
}
