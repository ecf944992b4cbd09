package dev.loregraph.archive.lines;

import dev.loregraph.campaign.sessions.NewSession;
import dev.loregraph.campaign.sessions.SessionDetails;
import dev.loregraph.journal.NewJournal;
import dev.loregraph.journal.Perspective;
import dev.loregraph.text.InputText;
import dev.loregraph.text.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session with its journals. */
public record SessionLine(
        @Nullable Integer number,
        @Nullable String title,
        @Nullable LocalDate playedOn,
        @Nullable String inWorldDate,
        @Nullable String summary,
        @Nullable List<OfJournal> journals)
        implements ArchiveLine {

    public SessionLine {
        Field.required("number", number);
        journals = journals == null ? List.of() : List.copyOf(journals);
    }

    public String key() {
        return "SESSION " + number;
    }

    /** Of what it says about the session itself; its journals have their own. */
    @Override
    public String fingerprint() {
        return Sha256.of(session().toString());
    }

    public NewSession session() {
        return new NewSession(number, new SessionDetails(title, playedOn, inWorldDate, summary));
    }

    public List<OfJournal> entries() {
        return journals == null ? List.of() : journals;
    }

    /** What each journal is known by: its session, its author, and which of theirs it is. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (OfJournal journal : entries()) {
            String who =
                    "JOURNAL "
                            + number
                            + " "
                            + journal.perspective()
                            + " "
                            + journal.author()
                            + " ";
            keys.add(who + keys.stream().filter(key -> key.startsWith(who)).count());
        }
        return keys;
    }

    /** A journal; what it writes is remembered by its text, in which this type's name stands. */
    public record OfJournal(
            @Nullable Perspective perspective,
            @Nullable String author,
            @Nullable Seen audience,
            @Nullable String body) {

        private static final int LONGEST_BODY = 1_000_000;
        private static final int LONGEST_AUTHOR = 100;

        /** Refuses what can't be written. */
        void check() {
            side();
            writer();
            InputText.body("body", body, LONGEST_BODY);
        }

        Perspective side() {
            return Field.required("perspective", perspective);
        }

        public String writer() {
            return InputText.line("author", author, LONGEST_AUTHOR);
        }

        public String fingerprint() {
            return Sha256.of(toString());
        }

        /** As this author writes it. */
        public NewJournal journal(String sessionId, String authorId) {
            return new NewJournal(
                    sessionId,
                    side(),
                    InputText.body("body", body, LONGEST_BODY),
                    audience == null ? null : audience.by(authorId));
        }
    }
}
