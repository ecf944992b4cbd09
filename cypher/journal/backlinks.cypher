// The same page of each entity's mentions in current texts, in the order of play; one that could mean several in sight is none. Of whom the viewer knows to be one, all are.
OPTIONAL MATCH (last:Mention {id: $after[3]}) WHERE visible(last)
WITH CASE WHEN $after IS NOT NULL THEN [$after[0], $after[1], $after[2], coalesce(last.start, 2147483647), $after[3]] END AS place
UNWIND $entityIds AS entityId
CALL (entityId, place) {
  MATCH (asked:Entity {id: entityId}) USING INDEX SEEK asked:Entity(id) WHERE visible(asked)
  UNWIND identities(asked) AS entity
  MATCH way = (entity)<-[:MERGED_INTO*0..]-(part)
  WHERE visible(entity) AND visible(part) AND all(step IN nodes(way) WHERE visible(step))
  MATCH (part)<-[:REFERS_TO|MAY_REFER_TO]-(mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)<-[:CURRENT]-(entry:JournalEntry)
  WHERE visible(mention) AND visible(revision) AND visible(entry) AND means(mention, entity)
  WITH DISTINCT mention, revision, entry
  WITH mention, revision, entry, [entry.sessionNumber, entry.createdAt.epochMillis, entry.id, mention.start, mention.id] AS key
  WHERE place IS NULL OR key > place
  RETURN mention, revision, entry, key ORDER BY key LIMIT $limit
}
RETURN entityId, mention.id AS mentionId, revision.id AS revisionId,
  entry.id AS journalId, entry.sessionNumber AS sessionNumber, entry.createdAt AS createdAt
ORDER BY entityId, key
