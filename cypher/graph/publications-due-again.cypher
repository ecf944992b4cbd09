// Failed publications whose pause is over; it doubles with each attempt, up to an hour.
MATCH (p:EventPublication {status: 'FAILED'})
WHERE ($publishedBefore IS NULL OR p.publishedAt < $publishedBefore)
  AND p.changedAt + duration({milliseconds: toInteger(
    CASE WHEN p.attempts > 20 OR $firstPause * 2 ^ (p.attempts - 1) > 3600000
      THEN 3600000 ELSE $firstPause * 2 ^ (p.attempts - 1) END)}) <= $now
RETURN p.id AS id, p.listener AS listener, p.eventType AS eventType, p.event AS event, p.status AS status,
  p.attempts AS attempts, p.publishedAt AS publishedAt, p.resubmittedAt AS resubmittedAt, p.completedAt AS completedAt
ORDER BY publishedAt, id LIMIT $limit
