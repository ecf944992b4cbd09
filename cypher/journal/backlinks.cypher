// The same page of each entity's mentions in current texts, in the order of play; one that could mean several in sight is none.
UNWIND $entityIds AS entityId
CALL (entityId) {
  MATCH (entity:Entity {id: entityId})<-[:REFERS_TO|MAY_REFER_TO]-(mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)<-[:CURRENT]-(entry:JournalEntry)
  WHERE visible(entity) AND visible(mention) AND visible(revision) AND visible(entry)
    AND COUNT { MATCH (mention)-[:MAY_REFER_TO]->(candidate:Entity) WHERE visible(candidate) } < 2
  WITH mention, revision, entry, [entry.sessionNumber, entry.createdAt.epochMillis, entry.id, mention.start, mention.id] AS key
  WHERE $after IS NULL OR key > $after
  RETURN mention, revision, entry, key ORDER BY key LIMIT $limit
}
RETURN entityId, mention.id AS mentionId, mention.start AS start, revision.id AS revisionId,
  entry.id AS journalId, entry.sessionNumber AS sessionNumber, entry.createdAt AS createdAt
ORDER BY entityId, key
