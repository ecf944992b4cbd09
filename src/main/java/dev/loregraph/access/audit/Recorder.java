package dev.loregraph.access.audit;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.transactions.GraphUnavailable;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes an entry before a deed is tried, without which it isn't, and another once it is known how
 * it ended.
 */
@Component
final class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int MOST_LOOKED_UP = 20;

    private final AuditTrail trail;
    private final Command campaignOf;

    Recorder(AuditTrail trail, Graph graph) {
        this.trail = trail;
        this.campaignOf = graph.command("access/campaign-of-things");
    }

    /** Goes to the chain of the campaign that the objects are in, for its members only. */
    Deed begin(
            Optional<Viewer> viewer,
            String action,
            String address,
            List<AuditObject> objects,
            List<String> details) {
        String chain =
                viewer.flatMap(somebody -> campaignOf(somebody, objects))
                        .orElse(AuditTrail.PLATFORM);
        Actor actor = viewer.map(Actor::of).orElse(Actor.NOBODY);
        Deed deed = Deed.begun(chain, actor, action, address, objects, details);
        trail.append(deed);
        return deed;
    }

    /** What turns out to have been in a campaign is told to that campaign as well. */
    void end(Deed deed, List<AuditObject> made) {
        Deed done = deed.ended(AuditOutcome.DONE, null, made);
        endQuietly(done);
        if (done.chain().equals(AuditTrail.PLATFORM)) {
            made.stream()
                    .filter(object -> object.name().equals("campaign"))
                    .findFirst()
                    .ifPresent(campaign -> endQuietly(done.in(campaign.id())));
        }
    }

    void end(Deed deed, Throwable failure) {
        Refusal.Code code = codeOf(failure);
        endQuietly(deed.ended(outcomeOf(code), code.name(), List.of()));
    }

    void end(Deed deed, Refusal.Code code, List<AuditObject> about) {
        endQuietly(deed.ended(outcomeOf(code), code.name(), about));
    }

    private static AuditOutcome outcomeOf(Refusal.Code code) {
        return code == Refusal.Code.INTERNAL || code == Refusal.Code.UNAVAILABLE
                ? AuditOutcome.FAILED
                : AuditOutcome.REFUSED;
    }

    /** The deed is done by now: who did it is told so even when this entry can't be written. */
    private void endQuietly(Deed deed) {
        try {
            trail.append(deed);
        } catch (RuntimeException failure) {
            LOG.error("no audit entry tells how {} ended: {}", deed.action(), deed, failure);
        }
    }

    private Optional<String> campaignOf(Viewer viewer, List<AuditObject> objects) {
        List<String> ids = objects.stream().map(AuditObject::id).limit(MOST_LOOKED_UP).toList();
        return ids.isEmpty()
                ? Optional.empty()
                : campaignOf
                        .with("ids", ids)
                        .first(row -> row.text("campaignId"))
                        .filter(viewer.roles()::containsKey);
    }

    private static Refusal.Code codeOf(@Nullable Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.code();
            case GraphUnavailable _ -> Refusal.Code.UNAVAILABLE;
            case null -> Refusal.Code.INTERNAL;
            default -> codeOf(failure.getCause());
        };
    }
}
