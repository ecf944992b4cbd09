package dev.loregraph.archive.intake;

import dev.loregraph.archive.intake.ImportedLines.Imported;
import dev.loregraph.archive.report.Tally;
import dev.loregraph.archive.report.Tally.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one transaction of an import comes to; counted once it is committed. */
final class Outcome {

    private final List<Deed> deeds = new ArrayList<>();
    private final List<Imported> lines = new ArrayList<>();
    private @Nullable String touchedSession;

    void add(Deed deed) {
        deeds.add(deed);
    }

    /** A deed, and the line to be remembered for it. */
    void add(Deed deed, Imported line) {
        deeds.add(deed);
        lines.add(line);
    }

    /** There is something new to read in this session. */
    void touch(String sessionId) {
        touchedSession = sessionId;
    }

    void addTo(Tally tally) {
        deeds.forEach(tally::add);
        Optional.ofNullable(touchedSession).ifPresent(tally::touch);
    }

    boolean touchesJournals() {
        return deeds.contains(Deed.JOURNAL_WRITTEN) || deeds.contains(Deed.JOURNAL_REVISED);
    }

    List<Imported> lines() {
        return lines;
    }
}
