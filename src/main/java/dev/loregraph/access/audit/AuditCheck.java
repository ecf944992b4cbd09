package dev.loregraph.access.audit;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.audit.AuditFault.Kind;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads whole chains to find what was changed, taken out, moved or added past {@link AuditTrail}.
 */
@Component
public final class AuditCheck {

    private static final int STRETCH = 1000;

    private final AuditSeal seal;
    private final Command chain;
    private final Command entriesAfter;
    private final Command lastNumber;

    AuditCheck(Graph graph, AuditSeal seal) {
        this.seal = seal;
        this.chain = graph.command("access/audit-chain");
        this.entriesAfter = graph.command("access/audit-entries-after");
        this.lastNumber = graph.command("access/last-audit-number");
    }

    /** Of a campaign's chain, for its DMs; with null of the server's, for administrators. */
    public AuditVerification verify(Viewer viewer, @Nullable String campaignId) {
        return verify(AuditTrail.chainFor(viewer, campaignId));
    }

    AuditVerification verify(String id) {
        int last = lastNumber.with("chain", id).first(row -> row.integer("number")).orElse(0);
        Optional<Chain> known = chain.with("chain", id).first(Chain::of);
        if (known.isEmpty()) {
            var fault = last == 0 ? null : new AuditFault(Kind.HEAD_CHANGED, last);
            return new AuditVerification(0, 0, 0, "", fault);
        }
        Chain ends = known.get();
        var walk = new Walk(id, ends.anchor());
        AuditFault fault = faultOfEnds(id, ends, last).or(() -> walk.to(ends.head())).orElse(null);
        return new AuditVerification(
                walk.read, ends.anchor().number(), ends.head().number(), ends.head().hash(), fault);
    }

    /** The first fault between two places, the first of which is taken as right. */
    Optional<AuditFault> faultBetween(String id, ChainPlace anchor, ChainPlace end) {
        return new Walk(id, anchor).to(end);
    }

    /**
     * @param last the highest number there is; it was read before the ends, so that an entry which
     *     is added meanwhile is no fault
     */
    private Optional<AuditFault> faultOfEnds(String id, Chain ends, int last) {
        if (!seal.isOf(ends.anchorSeal(), id, ends.anchor())) {
            return Optional.of(new AuditFault(Kind.ANCHOR_CHANGED, ends.anchor().number()));
        }
        boolean headHolds =
                seal.isOf(ends.headSeal(), id, ends.head()) && last <= ends.head().number();
        return headHolds
                ? Optional.empty()
                : Optional.of(new AuditFault(Kind.HEAD_CHANGED, ends.head().number()));
    }

    /** A way along a chain. */
    private final class Walk {

        private final String id;
        private ChainPlace at;
        private int read;

        Walk(String id, ChainPlace start) {
            this.id = id;
            this.at = start;
        }

        Optional<AuditFault> to(ChainPlace end) {
            while (at.number() < end.number()) {
                List<AuditEntry> stretch = next();
                if (stretch.isEmpty()) {
                    return Optional.of(new AuditFault(Kind.MISSING, at.number() + 1));
                }
                for (AuditEntry entry : stretch) {
                    if (at.number() == end.number()) {
                        break;
                    }
                    Optional<AuditFault> fault = faultOf(entry);
                    if (fault.isPresent()) {
                        return fault;
                    }
                    at = ChainPlace.of(entry);
                    read++;
                }
            }
            return at.equals(end)
                    ? Optional.empty()
                    : Optional.of(new AuditFault(Kind.HEAD_CHANGED, end.number()));
        }

        private List<AuditEntry> next() {
            return entriesAfter
                    .with("chain", id)
                    .with("after", at.number())
                    .with("limit", STRETCH)
                    .list(AuditEntry::of);
        }

        private Optional<AuditFault> faultOf(AuditEntry entry) {
            if (entry.number() != at.number() + 1) {
                return Optional.of(new AuditFault(Kind.MISSING, at.number() + 1));
            }
            if (!entry.isWhole()) {
                return Optional.of(new AuditFault(Kind.CHANGED, entry.number()));
            }
            return entry.previousHash().equals(at.hash())
                    ? Optional.empty()
                    : Optional.of(new AuditFault(Kind.NOT_FOLLOWING, entry.number()));
        }
    }
}
