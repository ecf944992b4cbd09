// Keeps an event for one listener, in the transaction that publishes it.
CREATE (:EventPublication {id: $id, listener: $listener, eventType: $eventType, event: $event, status: 'PUBLISHED',
  attempts: 1, publishedAt: $publishedAt, changedAt: $publishedAt})
