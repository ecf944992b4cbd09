// How many of a chain's entries pass the filter.
MATCH (entry:AuditEntry)
WHERE entry.chain = $chain
  AND ($actorId IS NULL OR entry.actorId = $actorId)
  AND ($action IS NULL OR entry.action = $action)
  AND ($objectId IS NULL OR $objectId IN entry.objectIds)
  AND ($outcome IS NULL OR entry.outcome = $outcome)
  AND ($from IS NULL OR entry.at >= $from)
  AND ($until IS NULL OR entry.at < $until)
RETURN count(entry) AS total
