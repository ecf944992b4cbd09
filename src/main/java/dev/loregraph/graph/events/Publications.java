package dev.loregraph.graph.events;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import dev.loregraph.graph.events.StoredPublication.Delivery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ClassUtils;

/**
 * The events that are on their way, one {@code EventPublication} node for each event and listener.
 */
@Component
final class Publications implements EventPublicationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private final Graph graph;
    private final EventSerializer json;
    private final Clock clock;
    private final EventSettings settings;
    private final Instant opened;
    private final Command store;
    private final Command find;
    private final Command findDue;
    private final Command count;
    private final Command move;
    private final Command resubmit;
    private final Command completeByEvent;
    private final Command delete;
    private final Command deleteCompleted;

    Publications(Graph graph, EventSerializer json, Clock clock, EventSettings settings) {
        this.graph = graph;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.opened = clock.instant();
        this.store = graph.command("graph/publication-store");
        this.find = graph.command("graph/publications");
        this.findDue = graph.command("graph/publications-due-again");
        this.count = graph.command("graph/publications-count");
        this.move = graph.command("graph/publication-move-on");
        this.resubmit = graph.command("graph/publication-resubmit");
        this.completeByEvent = graph.command("graph/publication-complete-by-event");
        this.delete = graph.command("graph/publications-delete");
        this.deleteCompleted = graph.command("graph/publications-delete-completed");
    }

    @Override
    public TargetEventPublication create(TargetEventPublication publication) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "publish "
                            + publication.getEvent()
                            + " inside graph.inTransaction(…): listeners hear of commits only");
        }
        store.with("id", publication.getIdentifier().toString())
                .with("listener", publication.getTargetIdentifier().getValue())
                .with("eventType", publication.getEvent().getClass().getName())
                .with("event", text(publication.getEvent()))
                .with("publishedAt", publication.getPublicationDate())
                .run();
        return publication;
    }

    @Override
    public void markProcessing(UUID id) {
        moveOn(id, Status.PROCESSING, null);
    }

    @Override
    public void markFailed(UUID id) {
        moveOn(id, Status.FAILED, null);
    }

    @Override
    public void markCompleted(UUID id, Instant completedAt) {
        moveOn(id, Status.COMPLETED, completedAt);
    }

    @Override
    public void markCompleted(
            Object event, PublicationTargetIdentifier listener, Instant completedAt) {
        graph.inTransaction(() ->
                completeByEvent
                        .with("event", text(event))
                        .with("listener", listener.getValue())
                        .with("completedAt", completedAt)
                        .run());
    }

    /**
     * Claims a delivery: of two that try, one succeeds; one claimed before this server started is
     * free again.
     */
    @Override
    public boolean markResubmitted(UUID id, Instant at) {
        return graph.inTransaction(() ->
                resubmit.with("id", id.toString())
                        .with("at", at)
                        .with("opened", opened)
                        .first(row -> row.text("claimed"))
                        .isPresent());
    }

    @Override
    public List<TargetEventPublication> findIncompletePublications() {
        return found(
                List.of(Status.PUBLISHED, Status.PROCESSING, Status.RESUBMITTED, Status.FAILED),
                null);
    }

    @Override
    public List<TargetEventPublication> findIncompletePublicationsPublishedBefore(Instant instant) {
        return found(
                List.of(Status.PUBLISHED, Status.PROCESSING, Status.RESUBMITTED, Status.FAILED),
                instant);
    }

    @Override
    public Optional<TargetEventPublication> findIncompletePublicationsByEventAndTargetIdentifier(
            Object event, PublicationTargetIdentifier listener) {
        return findIncompletePublications().stream()
                .filter(publication -> publication.isAssociatedWith(event, listener))
                .findFirst();
    }

    @Override
    public List<TargetEventPublication> findCompletedPublications() {
        return found(List.of(Status.COMPLETED), null);
    }

    @Override
    public List<TargetEventPublication> findByStatus(Status status) {
        return found(List.of(status), null);
    }

    @Override
    public int countByStatus(Status status) {
        return count.with("status", status).first(row -> row.integer("count")).orElse(0);
    }

    /** Only those whose pause after the last failure is over. */
    @Override
    public List<TargetEventPublication> findFailedPublications(FailedCriteria criteria) {
        return publications(
                findDue.with("publishedBefore", criteria.getPublicationDateReference())
                        .with("now", clock.instant())
                        .with("firstPause", settings.firstPause().toMillis())
                        .with(
                                "limit",
                                criteria.getMaxItemsToRead() < 0
                                        ? Integer.MAX_VALUE
                                        : criteria.getMaxItemsToRead())
                        .list(this::publication));
    }

    @Override
    public void deletePublications(List<UUID> ids) {
        var texts = ids.stream().map(UUID::toString).toList();
        graph.inTransaction(() -> delete.with("ids", texts).run());
    }

    @Override
    public void deleteCompletedPublications() {
        graph.inTransaction(() -> deleteCompleted.with("before", null).run());
    }

    @Override
    public void deleteCompletedPublicationsBefore(Instant instant) {
        graph.inTransaction(() -> deleteCompleted.with("before", instant).run());
    }

    private void moveOn(UUID id, Status status, @Nullable Instant completedAt) {
        graph.inTransaction(() ->
                move.withAll(Map.of("id", id.toString(), "status", status, "at", clock.instant()))
                        .with("completedAt", completedAt)
                        .run());
    }

    private List<TargetEventPublication> found(
            List<Status> statuses, @Nullable Instant publishedBefore) {
        return publications(
                find.with("statuses", statuses)
                        .with("publishedBefore", publishedBefore)
                        .list(this::publication));
    }

    private static List<TargetEventPublication> publications(
            List<Optional<TargetEventPublication>> readable) {
        return readable.stream().flatMap(Optional::stream).toList();
    }

    /**
     * Nothing when its event can't be read by this version of the server; the node stays as it is.
     */
    private Optional<TargetEventPublication> publication(Row row) {
        try {
            Class<?> type = ClassUtils.forName(row.text("eventType"), getClass().getClassLoader());
            return Optional.of(
                    new StoredPublication(
                            UUID.fromString(row.text("id")),
                            json.deserialize(row.text("event"), type),
                            row.text("listener"),
                            delivery(row)));
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            LOG.warn(
                    "Event publication {} ({}) can't be read and is left alone",
                    row.text("id"),
                    row.text("eventType"),
                    e);
            return Optional.empty();
        }
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                row.constant("status", Status.class),
                row.integer("attempts"),
                row.instant("publishedAt"),
                row.maybeInstant("resubmittedAt"),
                row.maybeInstant("completedAt"));
    }

    private String text(Object event) {
        return json.serialize(event).toString();
    }
}
