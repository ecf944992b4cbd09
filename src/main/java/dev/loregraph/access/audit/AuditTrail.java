package dev.loregraph.access.audit;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chains of entries: they are only ever added to, one at a time each. */
@Component
public final class AuditTrail {

    /** The chain of what belongs to no campaign. */
    public static final String PLATFORM = "PLATFORM";

    private final Graph graph;
    private final AuditSeal seal;
    private final Clock clock;
    private final Command lock;
    private final Command append;
    private final Command entries;
    private final Command count;

    AuditTrail(Graph graph, AuditSeal seal, Clock clock) {
        this.graph = graph;
        this.seal = seal;
        this.clock = clock;
        this.lock = graph.command("access/lock-audit-chain");
        this.append = graph.command("access/append-audit-entry");
        this.entries = graph.command("access/audit-entries");
        this.count = graph.command("access/audit-entries-count");
    }

    /**
     * A page of a campaign's chain, or with null of the server's, newest first; for the campaign's
     * DMs, and for administrators.
     *
     * @param before the number that the page's come before
     */
    public List<AuditEntry> entries(
            Viewer viewer,
            @Nullable String campaignId,
            AuditFilter filter,
            @Nullable Integer before,
            int limit) {
        return filtered(entries, chainFor(viewer, campaignId), filter)
                .with("before", before)
                .with("limit", limit)
                .list(AuditEntry::of);
    }

    /** How many entries {@link #entries} has in all. */
    public int count(Viewer viewer, @Nullable String campaignId, AuditFilter filter) {
        return filtered(count, chainFor(viewer, campaignId), filter)
                .first(row -> row.integer("total"))
                .orElse(0);
    }

    /** Refuses whom the chain is not for. */
    static String chainFor(Viewer viewer, @Nullable String campaignId) {
        if (campaignId == null) {
            viewer.mustAdminister();
            return PLATFORM;
        }
        viewer.mustLead(campaignId);
        return campaignId;
    }

    /** Takes part in the transaction that is going on, if there is one. */
    void append(Deed deed) {
        graph.inTransaction(() -> {
            Chain chain = locked(deed.chain(), Chain::of);
            int number = chain.head().number() + 1;
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var entry = AuditEntry.of(deed, number, at, chain.head().hash());
            append.with("chain", deed.chain())
                    .with("entry", entry.asProperties())
                    .with("seal", seal.of(deed.chain(), ChainPlace.of(entry)))
                    .run();
        });
    }

    /** Whoever else adds to the chain waits until this transaction has ended. */
    private Chain locked(String chain, Function<Row, Chain> reading) {
        return lock.with("chain", chain)
                .with("startSeal", seal.of(chain, ChainPlace.START))
                .first(reading)
                .orElseThrow();
    }

    private static Bound filtered(Command command, String chain, AuditFilter filter) {
        return command.with("chain", chain)
                .with("actorId", filter.actorId())
                .with("action", filter.action())
                .with("objectId", filter.objectId())
                .with("outcome", filter.outcome())
                .with("from", filter.from())
                .with("until", filter.until());
    }
}
