// Writes a claim that a person states; nobody sees it who may not see its subject or its object.
MATCH (subject:Entity {id: $claim.subjectId})
MATCH (object:Entity {id: $claim.objectId})
CREATE (claim:Claim:$($labels))-[:SUBJECT]->(subject), (claim)-[:OBJECT]->(object)
SET claim = $claim
SET claim += $inWorld
WITH claim, reduce(narrowest = claim.statedAudience, audience IN [subject.audience, object.audience] |
       CASE WHEN audience IN ['PARTY', narrowest] THEN narrowest
            WHEN narrowest = 'PARTY' THEN audience
            ELSE 'DM' END) AS audience
SET claim.audience = audience
RETURN 'CLAIM' AS thing, claim.id AS id, [claim.subjectId, claim.objectId] AS entityIds, null AS before, audience AS after
