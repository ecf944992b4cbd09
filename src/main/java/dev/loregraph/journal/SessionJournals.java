package dev.loregraph.journal;

import static java.util.stream.Collectors.groupingBy;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sessions' journals, page by page, oldest first. */
@Component
class SessionJournals {

    private final Question journalsOfSessions;
    private final Question journalsOfSessionsCount;

    SessionJournals(Graph graph) {
        this.journalsOfSessions = graph.question("journal/journals-of-sessions");
        this.journalsOfSessionsCount = graph.question("journal/journals-of-sessions-count");
    }

    Map<String, Connection<JournalEntry>> ofEach(
            Viewer viewer, Set<String> sessionIds, Page asked) {
        Page page = asked.in("journals");
        List<JournalEntry> found =
                journalsOfSessions
                        .within(viewer.sight())
                        .with("sessionIds", sessionIds)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(JournalEntry::of);
        return Connection.ofEach(
                sessionIds,
                page,
                found.stream().collect(groupingBy(JournalEntry::sessionId)),
                journal -> List.of(journal.createdAt().toEpochMilli(), journal.id()),
                () -> countOfEach(viewer, sessionIds));
    }

    private Map<String, Integer> countOfEach(Viewer viewer, Set<String> sessionIds) {
        return journalsOfSessionsCount
                .within(viewer.sight())
                .with("sessionIds", sessionIds)
                .by("id", row -> row.integer("total"));
    }
}
