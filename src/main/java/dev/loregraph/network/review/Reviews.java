package dev.loregraph.network.review;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.network.clocks.RecordedTime;
import dev.loregraph.network.projection.Circle;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.network.projection.Hierarchies;
import dev.loregraph.network.projection.Projector;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Hierarchies hierarchies;
    private final ApplicationEventPublisher news;
    private final Command accept;
    private final Command reject;
    private final Command retract;

    Reviews(
            Graph graph,
            Clock clock,
            SeenClaimsToDecide seen,
            Projector projector,
            Hierarchies hierarchies,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.clock = clock;
        this.seen = seen;
        this.projector = projector;
        this.hierarchies = hierarchies;
        this.news = news;
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
        Set<Circle> before = hierarchies.through(pairs(claims));
        Instant now = clock.instant();
        Map<String, Change> decided =
                command
                        .with("ids", claims.stream().map(ClaimToDecide::id).toList())
                        .with("by", viewer.username())
                        .with("at", now)
                        .with("known", RecordedTime.micros(now))
                        .with("open", RecordedTime.OPEN)
                        .with("note", note)
                        .list(Change::of)
                        .stream()
                        .collect(toMap(Change::id, change -> change));
        claims.stream()
                .collect(groupingBy(ClaimToDecide::campaignId))
                .forEach((campaignId, some) -> {
                    follow(campaignId, some, decided);
                    refuseCircles(viewer, campaignId, some, before);
                });
    }

    /**
     * Those that were there before, and those that they may not know of, are no fault of theirs.
     */
    private void refuseCircles(
            Viewer viewer, String campaignId, List<ClaimToDecide> claims, Set<Circle> before) {
        hierarchies.through(pairs(claims)).stream()
                .filter(circle -> !before.contains(circle))
                .filter(circle -> viewer.sight().includes(campaignId, circle.audience()))
                .findFirst()
                .ifPresent(circle -> {
                    throw Refusal.badInput("claimIds", circle.message());
                });
    }

    private static Set<ClaimPair> pairs(List<ClaimToDecide> claims) {
        return claims.stream().map(ClaimToDecide::pair).collect(toSet());
    }

    private void follow(
            String campaignId, List<ClaimToDecide> claims, Map<String, Change> decided) {
        var changes = claims.stream().map(claim -> requireNonNull(decided.get(claim.id())));
        news.publishEvent(new CampaignChanged(campaignId, changes.toList()));
        projector.project(campaignId, pairs(claims));
    }

    private static void refuseUnlessStanding(ClaimToDecide claim) {
        if (!claim.stands()) {
            throw Refusal.conflict(
                    "claimIds",
                    claim.id() + " is " + claim.status() + ": nothing says it any more");
        }
    }
}
