// A stretch of a chain, in order.
MATCH (entry:AuditEntry)
WHERE entry.chain = $chain AND entry.number > $after
RETURN entry {.*} AS entry
ORDER BY entry.chain, entry.number
LIMIT $limit
