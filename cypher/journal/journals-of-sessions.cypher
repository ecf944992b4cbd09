// The same page of each session's journals, oldest first, in their current revision.
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
RETURN entry {.*, revisionId: revision.id, body: revision.body} AS journal,
  COLLECT {
    MATCH (mention:Mention)-[:IN_REVISION]->(revision)
    WHERE visible(mention)
    RETURN mention {
      .id, .journalId, .revisionId, .start, .end, .text, .state, .origin,
      entityIds: COLLECT {
        MATCH (mention)-[:REFERS_TO|MAY_REFER_TO]->(entity:Entity)
        WHERE visible(entity)
        RETURN entity.id ORDER BY entity.folded, entity.id
      }
    } ORDER BY mention.start, mention.id
  } AS mentions
ORDER BY sessionId, key
