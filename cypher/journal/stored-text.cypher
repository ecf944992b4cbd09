// A revision's text as it is stored, and what was typed in it
MATCH (revision:JournalRevision {id: $id})
RETURN revision.body AS body, COLLECT {
  MATCH (mention:Mention {origin: 'TYPED'})-[:IN_REVISION]->(revision)
  RETURN mention {
    .start, .end, .text,
    entityIds: COLLECT { MATCH (mention)-[:REFERS_TO|MAY_REFER_TO]->(entity) RETURN entity.id ORDER BY entity.id }
  } ORDER BY mention.start, mention.id
} AS mentions
