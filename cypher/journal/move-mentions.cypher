// Has mentions of these mean another entity, remembering whom they meant, and tells which
CALL () {
  UNWIND $mentionIds AS id
  MATCH (mention:Mention {id: id})
  RETURN mention
UNION
  UNWIND $journalIds AS id
  MATCH (:JournalEntry {id: id})<-[:REVISION_OF]-(:JournalRevision)<-[:IN_REVISION]-(mention:Mention)
  RETURN mention
}
MATCH (new:Entity {id: $newId})
MATCH (mention)-[means:REFERS_TO|MAY_REFER_TO]->(part) WHERE part.id IN $partIds
CREATE (mention)-[moved:$(type(means)) {was: coalesce(means.was, []) + part.id}]->(new)
DELETE means
RETURN DISTINCT mention.id AS id
