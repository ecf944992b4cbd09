package dev.loregraph.network.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.network.clocks.RecordedTime;
import dev.loregraph.network.projection.Projector;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides on claims: no run changes one on which a DM has decided, and what was rejected doesn't
 * come back.
 */
@Component
class Reviews {

    private final Graph graph;
    private final Clock clock;
    private final SeenClaimsToDecide seen;
    private final Projector projector;
    private final Command accept;
    private final Command reject;
    private final Command retract;

    Reviews(Graph graph, Clock clock, SeenClaimsToDecide seen, Projector projector) {
        this.graph = graph;
        this.clock = clock;
        this.seen = seen;
        this.projector = projector;
        this.accept = graph.command("network/accept-claims");
        this.reject = graph.command("network/reject-claims");
        this.retract = graph.command("network/retract-statements");
    }

    /** All or none; for a DM of their campaigns. */
    void decide(Viewer viewer, List<String> ids, Decision decision, @Nullable String note) {
        graph.inTransaction(() -> {
            List<ClaimToDecide> claims = seen.byIds(viewer.sight(), "claimIds", ids);
            claims.forEach(claim -> viewer.mustLead(claim.campaignId()));
            Command command = decision == Decision.ACCEPT ? accept : reject;
            write(viewer, command, claims, note);
        });
    }

    /** All or none; for who stated them, and for a DM. */
    void retract(Viewer viewer, List<String> ids) {
        graph.inTransaction(() -> {
            List<ClaimToDecide> claims = seen.byIds(viewer.sight(), "claimIds", ids);
            claims.forEach(claim -> refuseUnlessOwn(viewer, claim));
            write(viewer, retract, claims, null);
        });
    }

    private static void refuseUnlessOwn(Viewer viewer, ClaimToDecide claim) {
        viewer.mustPlayIn(claim.campaignId());
        boolean isOwn = claim.isStated() && claim.account().equals(viewer.userId());
        if (!isOwn && !viewer.mayLead(claim.campaignId())) {
            throw Refusal.forbidden("only who stated a claim or a DM may retract it");
        }
        if (!claim.isStated()) {
            throw Refusal.badInput(
                    "claimIds",
                    claim.id() + " was read in a journal: reject it with reviewClaims instead");
        }
    }

    private void write(
            Viewer viewer, Command command, List<ClaimToDecide> asked, @Nullable String note) {
        asked.stream().map(ClaimToDecide::campaignId).distinct().sorted().forEach(projector::lock);
        List<ClaimToDecide> claims =
                seen.byIds(
                        viewer.sight(), "claimIds", asked.stream().map(ClaimToDecide::id).toList());
        claims.forEach(Reviews::refuseUnlessStanding);
        Instant now = clock.instant();
        command.with("ids", claims.stream().map(ClaimToDecide::id).toList())
                .with("by", viewer.username())
                .with("at", now)
                .with("known", RecordedTime.micros(now))
                .with("open", RecordedTime.OPEN)
                .with("note", note)
                .run();
        claims.stream()
                .collect(
                        groupingBy(
                                ClaimToDecide::campaignId, mapping(ClaimToDecide::pair, toSet())))
                .forEach(projector::project);
    }

    private static void refuseUnlessStanding(ClaimToDecide claim) {
        if (!claim.stands()) {
            throw Refusal.conflict(
                    "claimIds",
                    claim.id() + " is " + claim.status() + ": nothing says it any more");
        }
    }
}
