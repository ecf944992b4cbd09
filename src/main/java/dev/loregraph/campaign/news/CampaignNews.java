package dev.loregraph.campaign.news;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells members what changes in their campaigns, as soon as it is committed by this process; what
 * another process changes isn't heard of.
 */
@Component
class CampaignNews {

    private final Viewers viewers;
    private final Clock clock;
    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();

    CampaignNews(Viewers viewers, Clock clock) {
        this.viewers = viewers;
        this.clock = clock;
    }

    /**
     * First that the viewer is being told from now on, then what changes, until they are no member
     * any more, which a refusal says.
     */
    Flux<CampaignChange> of(Viewer viewer, String campaignId) {
        return Flux.defer(() -> {
            var listener = new Listener(campaignId, () -> viewers.asOfNow(viewer));
            listeners.compute(campaignId, (_, others) -> with(listener, others));
            return listener.news()
                    .startWith(CampaignChange.ofAll(campaignId, Kind.LISTENING, clock.instant()))
                    .takeUntilOther(endOf(listener, viewer))
                    .doFinally(_ -> leave(campaignId, listener));
        });
    }

    private Mono<Viewer> endOf(Listener listener, Viewer viewer) {
        return viewers.following(viewer.userId())
                .doOnNext(_ -> listener.seeAsOfNow())
                .then(Mono.empty());
    }

    @EventListener
    void hear(CampaignChanged news) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(news);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        tell(news);
                    }
                });
    }

    private void tell(CampaignChanged news) {
        var now = clock.instant();
        listeners
                .getOrDefault(news.campaignId(), Set.of())
                .forEach(listener -> listener.hear(news.changes(), now));
    }

    private static Set<Listener> with(Listener listener, @Nullable Set<Listener> others) {
        Set<Listener> all = others == null ? ConcurrentHashMap.newKeySet() : others;
        all.add(listener);
        return all;
    }

    private void leave(String campaignId, Listener listener) {
        listeners.computeIfPresent(
                campaignId,
                (_, all) -> {
                    all.remove(listener);
                    return all.isEmpty() ? null : all;
                });
    }
}
