// The same page of each session's journals, oldest first, in their current revision, without its text.
UNWIND $sessionIds AS sessionId
CALL (sessionId) {
  MATCH (session:Session {id: sessionId})<-[:IN_SESSION]-(entry:JournalEntry)
  WHERE visible(session) AND visible(entry)
  WITH entry, [entry.createdAt.epochMillis, entry.id] AS key
  WHERE $after IS NULL OR key > $after
  RETURN entry, key ORDER BY key LIMIT $limit
}
MATCH (entry)-[:CURRENT]->(revision:JournalRevision)
WHERE visible(revision)
RETURN entry {.*, revisionId: revision.id} AS journal
ORDER BY sessionId, key
