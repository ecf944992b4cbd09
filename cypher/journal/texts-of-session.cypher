// What a run reads: the current text of each of a session's journals, with its mentions, of whatever was merged since under its own id; whom a person moved is their word.
MATCH (:Session {id: $sessionId})<-[:IN_SESSION]-(entry:JournalEntry)-[:CURRENT]->(revision:JournalRevision)
RETURN entry.perspective AS perspective, entry.authorId AS authorId, entry.author AS author,
  entry.sessionId AS sessionId, revision {.*} AS revision,
  COLLECT {
    MATCH (mention:Mention)-[:IN_REVISION]->(revision)
    RETURN mention {
      .id, .journalId, .revisionId, .start, .end, .text, .state,
      origin: CASE WHEN EXISTS { MATCH (mention)-[means:REFERS_TO]->() WHERE means.was IS NOT NULL } THEN 'TYPED' ELSE mention.origin END,
      entityIds: COLLECT {
        MATCH (mention)-[:REFERS_TO|MAY_REFER_TO]->(entity)
        RETURN entity.id ORDER BY entity.folded, entity.id
      }
    } ORDER BY mention.start, mention.id
  } AS mentions
ORDER BY entry.createdAt, entry.id
