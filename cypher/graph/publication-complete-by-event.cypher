// Completes the oldest open delivery of an event that only its text identifies.
MATCH (p:EventPublication)
WHERE p.status IN ['PUBLISHED', 'PROCESSING', 'RESUBMITTED', 'FAILED'] AND p.listener = $listener AND p.event = $event
WITH p ORDER BY p.publishedAt LIMIT 1
SET p.status = 'COMPLETED', p.completedAt = $completedAt, p.changedAt = $completedAt
