package dev.loregraph.graph.events;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.transactions.GraphUnavailable;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Delivers again what failed or got stuck, and forgets what was delivered long ago. */
@Component
final class Redelivery {

    private static final Logger LOG = LoggerFactory.getLogger(Redelivery.class);

    private final Graph graph;
    private final Command failStuck;
    private final FailedEventPublications failed;
    private final CompletedEventPublications completed;
    private final EventSettings settings;
    private final Clock clock;

    Redelivery(
            Graph graph,
            FailedEventPublications failed,
            CompletedEventPublications completed,
            EventSettings settings,
            Clock clock) {
        this.graph = graph;
        this.failStuck = graph.command("graph/publications-fail-stuck");
        this.failed = failed;
        this.completed = completed;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${loregraph.events.check-interval:5s}",
            fixedDelayString = "${loregraph.events.check-interval:5s}")
    void deliverAgain() {
        try {
            graph.inTransaction(() ->
                    failStuck
                            .with("now", clock.instant())
                            .with("before", clock.instant().minus(settings.stuckAfter()))
                            .run());
            failed.resubmit(ResubmissionOptions.defaults());
            completed.deletePublicationsOlderThan(settings.retention());
        } catch (GraphUnavailable e) {
            LOG.debug("Events wait until the graph is back", e);
        }
    }
}
