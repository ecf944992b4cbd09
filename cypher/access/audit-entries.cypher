// A page of a chain's entries, the newest first.
MATCH (entry:AuditEntry)
USING INDEX entry:AuditEntry(chain, number)
WHERE entry.chain = $chain AND entry.number < coalesce($before, 9223372036854775807)
  AND ($actorId IS NULL OR entry.actorId = $actorId)
  AND ($action IS NULL OR entry.action = $action)
  AND ($objectId IS NULL OR $objectId IN entry.objectIds)
  AND ($outcome IS NULL OR entry.outcome = $outcome)
  AND ($from IS NULL OR entry.at >= $from)
  AND ($until IS NULL OR entry.at < $until)
RETURN entry {.*} AS entry
ORDER BY entry.chain DESC, entry.number DESC
LIMIT $limit
