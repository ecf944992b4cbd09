package dev.loregraph.campaign.news;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Sight;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/**
 * Somebody who follows a campaign, and what waits until they take it: only what they may see, so
 * that what they miss doesn't depend on anything else. Too much of it gives way to the news that it
 * was missed.
 */
final class Listener {

    static final int MOST_WAITING = 1_000;

    private final String campaignId;
    private final Supplier<Viewer> viewerNow;
    private final ArrayBlockingQueue<Heard> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Sinks.Many<Heard> waiting = Sinks.many().unicast().onBackpressureBuffer(queue);
    private volatile Sight sight;
    private boolean missed;

    Listener(String campaignId, Supplier<Viewer> viewerNow) {
        this.campaignId = campaignId;
        this.viewerNow = viewerNow;
        this.sight = viewerNow.get().sight();
    }

    /** Takes note of what this listener may see; asks nothing of the database. */
    synchronized void hear(List<Change> changes, Instant at) {
        Set<List<Object>> heard = new HashSet<>();
        for (Change change : changes) {
            change.within(sight, campaignId)
                    .filter(kind -> heard.add(List.of(kind, change.thing(), change.id())))
                    .ifPresent(_ -> keep(new Heard(change, at)));
        }
    }

    /** The last place is for the news that there was no place. */
    private void keep(Heard heard) {
        if (!missed) {
            missed = queue.remainingCapacity() <= 1;
            waiting.tryEmitNext(missed ? new Heard(null, heard.at()) : heard);
        }
    }

    /** What was heard, one after the other as it is asked for, as the member may see it by then. */
    Flux<CampaignChange> news() {
        return waiting.asFlux().publishOn(Schedulers.boundedElastic(), 1).handle(this::tell);
    }

    private void tell(Heard heard, SynchronousSink<CampaignChange> next) {
        seeAsOfNow();
        heard.within(sight, campaignId).ifPresent(next::next);
        if (heard.change() == null) {
            listenAgain();
        }
    }

    /** Refuses who is no member any more. */
    void seeAsOfNow() {
        Viewer viewer = viewerNow.get();
        viewer.mustBeIn(campaignId);
        sight = viewer.sight();
    }

    private synchronized void listenAgain() {
        missed = false;
    }

    /**
     * @param change null when it is that others were missed
     */
    private record Heard(@Nullable Change change, Instant at) {

        Optional<CampaignChange> within(Sight sight, String campaignId) {
            Change told = change;
            return told == null
                    ? Optional.of(CampaignChange.ofAll(campaignId, Kind.MISSED, at))
                    : told.within(sight, campaignId)
                            .map(kind -> CampaignChange.of(campaignId, kind, told, at));
        }
    }
}
