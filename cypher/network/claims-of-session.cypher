// The claims of a session that stand or were decided, and whether they go when this extractor doesn't repeat them.
MATCH (claim:Claim {sessionId: $sessionId})
USING INDEX claim:Claim(sessionId)
WHERE claim.status IN ['PROPOSED', 'ACCEPTED', 'REJECTED']
MATCH (claim)-[:SUPPORTED_BY]->(evidence:Evidence)
MATCH (claim)-[of:SUBJECT]->(subject)
MATCH (claim)-[to:OBJECT]->(object)
OPTIONAL MATCH (:JournalEntry {id: claim.journalId})-[:CURRENT]->(current:JournalRevision)
RETURN claim.id AS id, claim.key AS key, claim.status AS status, claim.audience AS audience,
       claim.confidence AS confidence, claim.explicitness AS explicitness,
       claim.reviewedAt IS NOT NULL OR of.was IS NOT NULL OR to.was IS NOT NULL AS reviewed,
       claim.extractor = $extractor OR current IS NULL OR NOT current.body CONTAINS evidence.quote AS mayGo,
       claim.polarity AS polarity, claim.journalId AS journalId, evidence.quote AS quote,
       claim.subjectId AS subjectId, claim.type AS type, claim.objectId AS objectId, coalesce(of.was[0], subject.id) AS saidOf, coalesce(to.was[0], object.id) AS saidTo
