package dev.loregraph.network;

import dev.loregraph.Table;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.campaign.sessions.NewSession;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.NewEntity;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Graph;
import dev.loregraph.journal.CurrentText;
import dev.loregraph.journal.Journals;
import dev.loregraph.journal.NewJournal;
import dev.loregraph.journal.Perspective;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes what claims need around them: entities, journals that say so, and runs; made by the
 * context's bean factory.
 */
public class Testimony {

    private final Graph graph;
    private final Campaigns campaigns;
    private final Sessions sessions;
    private final Entities entities;
    private final Journals journals;

    Testimony(
            Graph graph,
            Campaigns campaigns,
            Sessions sessions,
            Entities entities,
            Journals journals) {
        this.graph = graph;
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.entities = entities;
        this.journals = journals;
    }

    public Table table() {
        return Table.laid(graph, campaigns);
    }

    public Entity entity(Table table, NewEntity wanted) {
        return entities.create(table.dm(), table.id(), wanted);
    }

    /** A session with one journal that the party sees. */
    public CurrentText text(Table table, int session, String body) {
        Session played = sessions.create(table.dm(), table.id(), NewSession.numbered(session));
        journals.write(
                table.dm(),
                new NewJournal(played.id(), Perspective.PLAYER, body, Audience.PARTY),
                null);
        return journals.currentTexts(played.id()).getFirst();
    }

    public ClaimSource run(Table table, CurrentText text, int session) {
        return run(table, text, session, Instant.now());
    }

    /** A run that reads at this time. */
    public ClaimSource run(Table table, CurrentText text, int session, Instant at) {
        String id = UUID.randomUUID().toString();
        graph.command("test/make-run").with("id", id).with("campaignId", table.id()).run();
        return new ClaimSource(id, table.id(), text.sessionId(), session, "offline", "1", 0.5, at);
    }

    public static ClaimDraft draft(
            CurrentText text,
            Audience audience,
            Entity subject,
            String type,
            Entity object,
            String quote) {
        int start = text.body().indexOf(quote);
        return new ClaimDraft(
                text.journalId(),
                text.revisionId(),
                text.authorId(),
                audience,
                subject.id(),
                type,
                object.id(),
                Polarity.AFFIRMS,
                start,
                start + quote.length(),
                quote,
                0.9,
                1,
                "test");
    }
}
