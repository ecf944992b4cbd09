// What a run reads: the current text of each of a session's journals, with its mentions, of whatever was merged since under its own id.
MATCH (:Session {id: $sessionId})<-[:IN_SESSION]-(entry:JournalEntry)-[:CURRENT]->(revision:JournalRevision)
RETURN entry.perspective AS perspective, entry.authorId AS authorId, entry.author AS author,
  entry.sessionId AS sessionId, revision {.*} AS revision,
  COLLECT {
    MATCH (mention:Mention)-[:IN_REVISION]->(revision)
    RETURN mention {
      .id, .journalId, .revisionId, .start, .end, .text, .state, .origin,
      entityIds: COLLECT {
        MATCH (mention)-[:REFERS_TO|MAY_REFER_TO]->(entity)
        RETURN entity.id ORDER BY entity.folded, entity.id
      }
    } ORDER BY mention.start, mention.id
  } AS mentions
ORDER BY entry.createdAt, entry.id
