// The highest number in a chain, wherever its head is.
MATCH (entry:AuditEntry)
WHERE entry.chain = $chain
RETURN entry.number AS number
ORDER BY entry.chain DESC, entry.number DESC
LIMIT 1
