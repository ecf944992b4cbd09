// The quotes behind each pair's relationship at a moment, the weightiest first.
UNWIND $pairs AS pair
CALL (pair) {
  MATCH (claim:Claim {subjectId: pair.fromId, type: pair.type, objectId: pair.toId})
  USING INDEX claim:Claim(subjectId, type, objectId)
  WHERE visible(claim) AND countsAsOf(claim) AND claim.polarity = 'AFFIRMS' AND claim.fromSession <= $session
  MATCH (claim)-[:SUPPORTED_BY]->(evidence:Evidence)-[:QUOTES]->(revision:JournalRevision)-[:REVISION_OF]->(journal:JournalEntry)
  WHERE visible(evidence) AND visible(revision) AND visible(journal)
  WITH claim, evidence, revision, journal, [-claim.weight, claim.fromSession, claim.position, evidence.id] AS key
  WHERE $after IS NULL OR key > $after
  ORDER BY key LIMIT $limit
  RETURN claim.weight AS weight, claim.position AS position, evidence, revision.id AS revisionId, revision.number AS revision, journal.id AS journalId, journal.sessionId AS sessionId,
         journal.author AS author, key
}
RETURN pair.id AS pairId, weight, position, evidence, revisionId, revision, journalId, sessionId, author
ORDER BY pairId, key
