// Removes the claims that a run wrote, with their evidence.
MATCH (:ConsolidationRun {id: $runId})-[:WROTE]->(claim:Claim)-[:SUPPORTED_BY]->(evidence:Evidence)
WITH claim, evidence, claim.id AS id, [claim.subjectId, claim.objectId] AS entityIds, claim.audience AS before
DETACH DELETE claim, evidence
RETURN 'CLAIM' AS thing, id, entityIds, before, null AS after
