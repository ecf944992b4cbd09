// Gives the claims about an entity, with their evidence, the audience that follows from their source, subject and object.
MATCH (:Entity|MergedEntity {id: $entityId})<-[:SUBJECT|OBJECT]-(claim:Claim)
MATCH (claim)-[:SUBJECT]->(subject)
MATCH (claim)-[:OBJECT]->(object)
OPTIONAL MATCH (claim)-[:SUPPORTED_BY]->(evidence:Evidence)-[:QUOTES]->(revision:JournalRevision)
WITH claim, evidence, reduce(narrowest = coalesce(claim.statedAudience, revision.audience), audience IN [subject.audience, object.audience] |
       CASE WHEN audience IN ['PARTY', narrowest] THEN narrowest
            WHEN narrowest = 'PARTY' THEN audience
            ELSE 'DM' END) AS audience
WHERE claim.audience <> audience
WITH claim, evidence, claim.audience AS before, audience
SET claim.audience = audience, evidence.audience = audience
RETURN claim.subjectId AS subjectId, claim.type AS type, claim.objectId AS objectId,
       'CLAIM' AS thing, claim.id AS id, [claim.subjectId, claim.objectId] AS entityIds, before, audience AS after
