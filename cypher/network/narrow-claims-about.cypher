// Hides claims, with their evidence, from everybody who can't see the entity.
MATCH (entity:Entity {id: $entityId})<-[:SUBJECT|OBJECT]-(claim:Claim)-[:SUPPORTED_BY]->(evidence:Evidence)
WHERE entity.audience <> 'PARTY' AND claim.audience <> 'DM' AND claim.audience <> entity.audience
WITH claim, evidence, CASE claim.audience WHEN 'PARTY' THEN entity.audience ELSE 'DM' END AS audience
SET claim.audience = audience, evidence.audience = audience
RETURN DISTINCT claim.subjectId AS subjectId, claim.type AS type, claim.objectId AS objectId
