// The claims of a campaign with their evidence, newest first.
MATCH (claim:Claim {campaignId: $campaignId})
USING INDEX claim:Claim(campaignId, recordedAt, id)
WHERE claim.recordedAt <= $until AND claim.id IS NOT NULL
WITH claim ORDER BY claim.campaignId DESC, claim.recordedAt DESC, claim.id DESC
WHERE visible(claim) AND (claim.recordedAt <> $until OR claim.id < $before)
WITH claim LIMIT $limit
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
ORDER BY claim.campaignId DESC, claim.recordedAt DESC, claim.id DESC
