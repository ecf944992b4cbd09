package dev.loregraph.access.audit;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes entries out once they are older than they must be kept: always the oldest, in whole
 * stretches, behind each of which stays a sealed stub that the rest follows on. A stretch that
 * doesn't hold stays as it is.
 */
@Component
final class AuditRetention {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRetention.class);
    private static final int STRETCH = 1000;

    private final Graph graph;
    private final AuditTrail trail;
    private final AuditCheck check;
    private final AuditSeal seal;
    private final AuditSettings settings;
    private final Clock clock;
    private final Command chain;
    private final Command entriesAfter;
    private final Command chainsBefore;
    private final Command moveAnchor;

    AuditRetention(
            Graph graph,
            AuditTrail trail,
            AuditCheck check,
            AuditSeal seal,
            AuditSettings settings,
            Clock clock) {
        this.graph = graph;
        this.trail = trail;
        this.check = check;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
        this.chain = graph.command("access/audit-chain");
        this.entriesAfter = graph.command("access/audit-entries-after");
        this.chainsBefore = graph.command("access/audit-chains-with-entries-before");
        this.moveAnchor = graph.command("access/move-audit-anchor");
    }

    void dropOld() {
        if (settings.keep() == null) {
            return;
        }
        Instant keptFrom = clock.instant().minus(settings.keep());
        chainsBefore.with("moment", keptFrom).list(row -> row.text("chain")).stream()
                .sorted()
                .forEach(id -> dropBefore(keptFrom, id));
    }

    private void dropBefore(Instant keptFrom, String id) {
        try {
            while (dropStretch(keptFrom, id)) {
                LOG.debug("a stretch of audit chain {} is no longer kept", id);
            }
        } catch (RuntimeException failure) {
            LOG.error("no more of audit chain {} could be dropped", id, failure);
        }
    }

    /** False when there is no more to drop. */
    private boolean dropStretch(Instant keptFrom, String id) {
        Chain ends = chain.with("chain", id).first(Chain::of).orElseThrow();
        List<AuditEntry> stretch = stretchAfter(ends.anchor(), id);
        Optional<ChainPlace> last = lastBefore(keptFrom, stretch);
        if (last.isEmpty()) {
            return false;
        }
        if (!seal.isOf(ends.anchorSeal(), id, ends.anchor())
                || check.faultBetween(id, ends.anchor(), last.get()).isPresent()) {
            LOG.error("audit chain {} is broken: none of it is dropped, run verifyAudit", id);
            return false;
        }
        graph.inTransaction(() -> move(id, ends.anchor(), last.get()));
        return true;
    }

    private List<AuditEntry> stretchAfter(ChainPlace anchor, String id) {
        return entriesAfter
                .with("chain", id)
                .with("after", anchor.number())
                .with("limit", STRETCH)
                .list(AuditEntry::of);
    }

    private static Optional<ChainPlace> lastBefore(Instant keptFrom, List<AuditEntry> stretch) {
        return stretch.stream()
                .takeWhile(entry -> entry.at().isBefore(keptFrom))
                .reduce((_, later) -> later)
                .map(ChainPlace::of);
    }

    /** The entry that tells of it also makes others wait who would move the anchor. */
    private void move(String id, ChainPlace from, ChainPlace to) {
        trail.append(dropped(id, from, to));
        boolean moved =
                moveAnchor
                                .with("chain", id)
                                .with("from", from.number())
                                .with("number", to.number())
                                .with("hash", to.hash())
                                .with("seal", seal.of(id, to))
                                .run()
                                .total()
                        > 0;
        if (!moved) {
            throw new IllegalStateException("somebody else has dropped entries of " + id);
        }
    }

    private static Deed dropped(String id, ChainPlace from, ChainPlace to) {
        return new Deed(
                id,
                Actor.NOBODY,
                "dropOldAuditEntries",
                AuditOutcome.DONE,
                "",
                null,
                List.of(),
                List.of("after=" + from.number(), "through=" + to.number()));
    }
}
