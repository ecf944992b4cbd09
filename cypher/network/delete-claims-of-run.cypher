// Removes the claims that a run wrote, with their evidence.
MATCH (:ConsolidationRun {id: $runId})-[:WROTE]->(claim:Claim)-[:SUPPORTED_BY]->(evidence:Evidence)
DETACH DELETE claim, evidence
