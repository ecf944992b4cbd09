package dev.loregraph.network.relationships;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Batches;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What is left of relationships' weights after a while. */
@Controller
class StrengthController {

    private final Sessions sessions;
    private final StrengthSettings settings;

    StrengthController(Sessions sessions, StrengthSettings settings, BatchLoaderRegistry loaders) {
        this.sessions = sessions;
        this.settings = settings;
        loaders.<LastSessionOf, Integer>forName("lastSessions")
                .registerMappedBatchLoader((keys, _) ->
                        Mono.fromSupplier(() ->
                                Batches.answered(keys, LastSessionOf::viewer, this::lastSessions)));
    }

    /** In the session that was asked about, or the campaign's last one. */
    @SchemaMapping(typeName = "Relationship")
    CompletableFuture<Double> strength(
            Relationship relationship,
            Viewer viewer,
            @Argument @Nullable Double halfLife,
            DataLoader<LastSessionOf, Integer> lastSessions) {
        double fading = halfLife == null ? settings.halfLife() : halfLife;
        if (!(fading > 0)) {
            throw Refusal.badInput("halfLife", "is " + fading + ": it must be above 0");
        }
        Moment moment = relationship.moment();
        CompletableFuture<Integer> session =
                moment.isInTheLastSession()
                        ? lastSessions.load(
                                new LastSessionOf(relationship.from().campaignId(), viewer))
                        : CompletableFuture.completedFuture(moment.session());
        return session.thenApply(now -> relationship.strength(now, fading));
    }

    private Map<LastSessionOf, Integer> lastSessions(Viewer viewer, List<LastSessionOf> keys) {
        Map<String, Integer> numbers =
                sessions.lastNumbers(viewer, keys.stream().map(LastSessionOf::campaignId).toList());
        return keys.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                key -> numbers.getOrDefault(key.campaignId(), 0)));
    }

    /** A campaign, as somebody sees it. */
    record LastSessionOf(String campaignId, Viewer viewer) {}
}
