// Publications in one of the given states, oldest first.
MATCH (p:EventPublication)
WHERE p.status IN $statuses AND ($publishedBefore IS NULL OR p.publishedAt < $publishedBefore)
RETURN p.id AS id, p.listener AS listener, p.eventType AS eventType, p.event AS event, p.status AS status,
  p.attempts AS attempts, p.publishedAt AS publishedAt, p.resubmittedAt AS resubmittedAt, p.completedAt AS completedAt
ORDER BY publishedAt, id
