// The pairs whose relationships a run changed.
MATCH (:ConsolidationRun {id: $runId})-[:WROTE|RETRACTED]->(claim:Claim)
RETURN DISTINCT claim.subjectId AS subjectId, claim.type AS type, claim.objectId AS objectId
