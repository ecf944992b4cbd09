package dev.loregraph.campaign.sessions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The sessions of campaigns. */
@Component
public final class Sessions {

    private final Graph graph;
    private final SessionStore store;
    private final Command allSessions;
    private final Command lastSession;
    private final Question lastSessions;
    private final Question sessionsById;
    private final Question sessionByNumber;
    private final Question sessionsOfCampaigns;
    private final Question sessionsOfCampaignsCount;

    Sessions(Graph graph, SessionStore store) {
        this.graph = graph;
        this.store = store;
        this.allSessions = graph.command("campaign/all-sessions");
        this.lastSession = graph.command("campaign/last-session");
        this.lastSessions = graph.question("campaign/last-sessions");
        this.sessionsById = graph.question("campaign/sessions-by-id");
        this.sessionByNumber = graph.question("campaign/session-by-number");
        this.sessionsOfCampaigns = graph.question("campaign/sessions-of-campaigns");
        this.sessionsOfCampaignsCount = graph.question("campaign/sessions-of-campaigns-count");
    }

    /** A session with the number asked for, or the next one; CONFLICT when that number is taken. */
    public Session create(Viewer viewer, String campaignId, NewSession wanted) {
        viewer.mustPlayIn(campaignId);
        return graph.inTransaction(() -> store.create(campaignId, wanted));
    }

    /**
     * The session with these details instead of what it had, or untouched if it has them. Whoever
     * may begin a session may do this. CONFLICT, and nothing written, if it is not at the expected
     * revision.
     */
    public Session update(
            Viewer viewer, String sessionId, SessionDetails details, int expectedRevision) {
        return graph.inTransaction(() -> {
            Session before = byId(viewer, "sessionId", sessionId);
            viewer.mustPlayIn(before.campaignId());
            return store.change(before, details, expectedRevision)
                    .orElseThrow(() -> stale(viewer, sessionId, expectedRevision));
        });
    }

    /**
     * Refuses ids that are unknown or out of the viewer's sight, naming the input field they came
     * in.
     */
    public Session byId(Viewer viewer, String field, String id) {
        Session session = byIds(viewer, List.of(id)).get(id);
        if (session == null) {
            throw Refusal.notFound(field, "session", id);
        }
        return session;
    }

    /** Those of the sessions that the viewer may see, by id. */
    public Map<String, Session> byIds(Viewer viewer, Collection<String> ids) {
        return sessionsById
                .within(viewer.sight())
                .with("ids", ids)
                .list(row -> Session.of(row.row("session")))
                .stream()
                .collect(toUnmodifiableMap(Session::id, Function.identity()));
    }

    /** Refuses numbers that the campaign has no session of. */
    public Session byNumber(Viewer viewer, String campaignId, int number) {
        return numbered(viewer, campaignId, number)
                .orElseThrow(() -> Refusal.notFound("number", "session", String.valueOf(number)));
    }

    /** The session of the campaign with this number, if there is one. */
    public Optional<Session> numbered(Viewer viewer, String campaignId, int number) {
        viewer.mustBeIn(campaignId);
        return sessionByNumber
                .within(viewer.sight())
                .with("campaignId", campaignId)
                .with("number", number)
                .first(row -> Session.of(row.row("session")));
    }

    /** The number of the campaign's last session, 0 before the first, for jobs. */
    public int lastNumber(String campaignId) {
        return lastSession
                .with("campaignId", campaignId)
                .first(row -> row.integer("number"))
                .orElse(0);
    }

    /** The numbers of the last sessions of those campaigns that have any, by campaign id. */
    public Map<String, Integer> lastNumbers(Viewer viewer, Collection<String> campaignIds) {
        return lastSessions
                .within(viewer.sight())
                .with("campaignIds", campaignIds)
                .by("campaignId", row -> row.integer("number"));
    }

    /** A page of a campaign's sessions in the order of play. */
    public Connection<Session> of(Viewer viewer, String campaignId, Page page) {
        viewer.mustBeIn(campaignId);
        return Objects.requireNonNull(ofEach(viewer, Set.of(campaignId), page).get(campaignId));
    }

    /** The same page of each of several campaigns, by campaign id; two statements at most. */
    public Map<String, Connection<Session>> ofEach(
            Viewer viewer, Set<String> campaignIds, Page asked) {
        Page page = asked.in("sessions");
        List<Session> found =
                sessionsOfCampaigns
                        .within(viewer.sight())
                        .with("campaignIds", campaignIds)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(row -> Session.of(row.row("session")));
        return Connection.ofEach(
                campaignIds,
                page,
                found.stream().collect(groupingBy(Session::campaignId)),
                session -> List.of(session.number()),
                () -> countOfEach(viewer, campaignIds));
    }

    /** All sessions of a campaign in the order of play, for jobs. */
    public List<Session> all(String campaignId) {
        return allSessions
                .with("campaignId", campaignId)
                .list(row -> Session.of(row.row("session")));
    }

    private Map<String, Integer> countOfEach(Viewer viewer, Set<String> campaignIds) {
        return sessionsOfCampaignsCount
                .within(viewer.sight())
                .with("campaignIds", campaignIds)
                .by("campaignId", row -> row.integer("total"));
    }

    private Refusal stale(Viewer viewer, String sessionId, int expectedRevision) {
        return Refusal.stale(expectedRevision, byId(viewer, "sessionId", sessionId).revision());
    }
}
