// Claims by their ids, with their evidence.
UNWIND range(0, size($ids) - 1) AS place
MATCH (claim:Claim {id: $ids[place]}) WHERE visible(claim)
CALL (claim) {
  MATCH (from:Entity {id: claim.subjectId}) USING INDEX from:Entity(id) WHERE visible(from)
  MATCH (to:Entity {id: claim.objectId}) USING INDEX to:Entity(id) WHERE visible(to)
  OPTIONAL MATCH (claim)-[:SUPPORTED_BY]->(evidence:Evidence)-[:QUOTES]->(revision:JournalRevision)-[:REVISION_OF]->(journal:JournalEntry)
  WHERE visible(evidence) AND visible(revision) AND visible(journal)
  WITH from, to, evidence, revision, journal WHERE evidence IS NOT NULL OR claim.statedBy IS NOT NULL
  RETURN from, to, evidence, revision, journal
}
RETURN claim, claim.weight AS weight, claim.position AS position, from, to, evidence, revision.id AS revisionId, revision.number AS revision, journal.id AS journalId,
       journal.sessionId AS sessionId, journal.author AS author
ORDER BY place
