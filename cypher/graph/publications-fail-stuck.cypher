// Counts deliveries as failed that have not moved for too long.
MATCH (p:EventPublication)
WHERE p.status IN ['PUBLISHED', 'PROCESSING', 'RESUBMITTED'] AND p.changedAt < $before
SET p.status = 'FAILED', p.changedAt = $now
