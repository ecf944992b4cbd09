// Forgets what was delivered before a moment.
MATCH (p:EventPublication {status: 'COMPLETED'})
WHERE $before IS NULL OR p.completedAt < $before
DELETE p
