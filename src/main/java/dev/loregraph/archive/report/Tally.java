package dev.loregraph.archive.report;

import dev.loregraph.refusal.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what an import does while it runs. */
public final class Tally {

    private static final int MOST_TOLD = 50;

    private final Map<Deed, Integer> counts = new EnumMap<>(Deed.class);
    private final List<String> unknownMembers = new ArrayList<>();
    private final List<String> touchedSessions = new ArrayList<>();
    private final List<BadLine> badLines = new ArrayList<>();
    private int badLineCount;

    public enum Deed {
        CAMPAIGN_CREATED,
        MEMBER_ADDED,
        MEMBER_CHANGED,
        CHARACTER_ASSIGNED,
        TYPE_CREATED,
        TYPE_REVISED,
        TYPE_UNCHANGED,
        ENTITY_CREATED,
        ENTITY_REVISED,
        ENTITY_UNCHANGED,
        SESSION_CREATED,
        SESSION_REVISED,
        SESSION_UNCHANGED,
        JOURNAL_WRITTEN,
        JOURNAL_REVISED,
        JOURNAL_UNCHANGED
    }

    public void add(Deed deed) {
        add(deed, 1);
    }

    public void add(Deed deed, int times) {
        counts.merge(deed, times, Integer::sum);
    }

    /** There is something new to read in this session. */
    public void touch(String sessionId) {
        touchedSessions.add(sessionId);
    }

    public void unknownMember(String username) {
        unknownMembers.add(username);
    }

    public void bad(int line, Refusal refusal) {
        badLineCount++;
        if (badLines.size() < MOST_TOLD) {
            badLines.add(BadLine.of(line, refusal));
        }
    }

    public ImportReport report(@Nullable String campaignId) {
        return new ImportReport(
                campaignId,
                of(Deed.CAMPAIGN_CREATED),
                of(Deed.MEMBER_ADDED),
                of(Deed.MEMBER_CHANGED),
                of(Deed.CHARACTER_ASSIGNED),
                unknownMembers,
                of(Deed.TYPE_CREATED),
                of(Deed.TYPE_REVISED),
                of(Deed.TYPE_UNCHANGED),
                of(Deed.ENTITY_CREATED),
                of(Deed.ENTITY_REVISED),
                of(Deed.ENTITY_UNCHANGED),
                of(Deed.SESSION_CREATED),
                of(Deed.SESSION_REVISED),
                of(Deed.SESSION_UNCHANGED),
                of(Deed.JOURNAL_WRITTEN),
                of(Deed.JOURNAL_REVISED),
                of(Deed.JOURNAL_UNCHANGED),
                badLineCount,
                badLines.stream().sorted(Comparator.comparingInt(BadLine::line)).toList(),
                touchedSessions);
    }

    private int of(Deed deed) {
        return counts.getOrDefault(deed, 0);
    }
}
