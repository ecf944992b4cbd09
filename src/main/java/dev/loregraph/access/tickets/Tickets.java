package dev.loregraph.access.tickets;

import dev.loregraph.access.vault.SecretText;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random tickets, kept as hashes with what they stand for; each is good for its purpose only, for a
 * while, and a counted number of uses.
 */
@Component
public final class Tickets {

    private static final int BYTES = 32;
    private static final TypeReference<Map<String, String>> CONTENT = new TypeReference<>() {};

    private final Graph graph;
    private final JsonMapper json;
    private final Clock clock;
    private final Command keep;
    private final Command use;
    private final Command drop;

    Tickets(Graph graph, JsonMapper json, Clock clock) {
        this.graph = graph;
        this.json = json;
        this.clock = clock;
        this.keep = graph.command("access/keep-ticket");
        this.use = graph.command("access/use-ticket");
        this.drop = graph.command("access/drop-ticket");
    }

    /** A ticket that remembers this; those that have ended go. */
    public String issued(TicketPurpose purpose, Map<String, String> content) {
        String ticket = SecretText.of(BYTES);
        Instant now = clock.instant();
        graph.inTransaction(() ->
                keep.with("hash", SecretText.hash(ticket))
                        .with("purpose", purpose)
                        .with("content", json.writeValueAsString(content))
                        .with("now", now)
                        .with("expiresAt", now.plus(purpose.life()))
                        .run());
        return ticket;
    }

    /** What it remembers, if it still holds; this counts as a use. */
    public Optional<Map<String, String>> used(TicketPurpose purpose, String ticket) {
        return graph.inTransaction(() ->
                        use.with("hash", SecretText.hash(ticket))
                                .with("purpose", purpose)
                                .with("now", clock.instant())
                                .with("mostUses", purpose.mostUses())
                                .first(row -> row.text("content")))
                .map(content -> json.readValue(content, CONTENT));
    }

    /** Ends a ticket that has served. */
    public void drop(String ticket) {
        graph.inTransaction(() -> drop.with("hash", SecretText.hash(ticket)).run());
    }
}
