package dev.loregraph.graph.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;

/** An event on its way to one listener, as read from the graph. */
final class StoredPublication implements TargetEventPublication {

    private final UUID id;
    private final Object event;
    private final PublicationTargetIdentifier listener;
    private final Delivery delivery;
    private volatile @Nullable Instant completedAt;

    /**
     * How far the delivery is.
     *
     * @param attempts started so far
     */
    record Delivery(
            Status status,
            int attempts,
            Instant publishedAt,
            Optional<Instant> resubmittedAt,
            Optional<Instant> completedAt) {}

    StoredPublication(UUID id, Object event, String listener, Delivery delivery) {
        this.id = id;
        this.event = event;
        this.listener = PublicationTargetIdentifier.of(listener);
        this.delivery = delivery;
        this.completedAt = delivery.completedAt().orElse(null);
    }

    @Override
    public UUID getIdentifier() {
        return id;
    }

    @Override
    public Object getEvent() {
        return event;
    }

    @Override
    public PublicationTargetIdentifier getTargetIdentifier() {
        return listener;
    }

    @Override
    public Instant getPublicationDate() {
        return delivery.publishedAt();
    }

    @Override
    public Optional<Instant> getCompletionDate() {
        return Optional.ofNullable(completedAt);
    }

    @Override
    public Status getStatus() {
        return completedAt == null ? delivery.status() : Status.COMPLETED;
    }

    @Override
    public @Nullable Instant getLastResubmissionDate() {
        return delivery.resubmittedAt().orElse(null);
    }

    @Override
    public int getCompletionAttempts() {
        return delivery.attempts();
    }

    @Override
    public void markCompleted(Instant instant) {
        completedAt = instant;
    }

    @Override
    public String toString() {
        return event + " for " + listener;
    }
}
