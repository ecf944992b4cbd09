// The claims of a campaign with their evidence, newest first.
MATCH (claim:Claim {campaignId: $campaignId})
WHERE visible(claim) AND ($status IS NULL OR claim.status = $status)
WITH claim, [-claim.recordedAt.epochMillis, claim.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key LIMIT $limit
MATCH (claim)-[:SUBJECT]->(from:Entity) WHERE visible(from)
MATCH (claim)-[:OBJECT]->(to:Entity) WHERE visible(to)
MATCH (claim)-[:SUPPORTED_BY]->(evidence:Evidence)-[:QUOTES]->(revision:JournalRevision)-[:REVISION_OF]->(journal:JournalEntry)
WHERE visible(evidence) AND visible(revision) AND visible(journal)
RETURN claim, claim.weight AS weight, from, to, evidence, revision.id AS revisionId, revision.number AS revision, journal.id AS journalId,
       journal.sessionId AS sessionId, journal.author AS author
ORDER BY key
