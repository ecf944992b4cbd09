package dev.loregraph.network.clocks;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Batches;
import dev.loregraph.campaign.sessions.Sessions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** Tells which session it is when no client says, once for everything in a request. */
@Component
public final class LastSessions {

    private final Sessions sessions;

    LastSessions(Sessions sessions, BatchLoaderRegistry loaders) {
        this.sessions = sessions;
        Batches.load(loaders, "lastSessions", LastSessionOf::viewer, this::numbers);
    }

    /**
     * The session of this moment: the one asked for, or the campaign's last, 0 before the first.
     */
    public static CompletableFuture<Integer> at(
            Moment moment, LastSessionOf campaign, DataLoader<LastSessionOf, Integer> loader) {
        return moment.isInTheLastSession()
                ? loader.load(campaign)
                : CompletableFuture.completedFuture(moment.session());
    }

    private Map<LastSessionOf, Integer> numbers(Viewer viewer, List<LastSessionOf> keys) {
        Map<String, Integer> numbers =
                sessions.lastNumbers(viewer, keys.stream().map(LastSessionOf::campaignId).toList());
        return keys.stream()
                .collect(toMap(identity(), key -> numbers.getOrDefault(key.campaignId(), 0)));
    }
}
