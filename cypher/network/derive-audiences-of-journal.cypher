// Gives the claims that quote a journal, with their evidence, the audience that follows from its texts, subject and object.
MATCH (:JournalEntry {id: $journalId})<-[:REVISION_OF]-(revision:JournalRevision)<-[:QUOTES]-(evidence:Evidence)<-[:SUPPORTED_BY]-(claim:Claim)
MATCH (claim)-[:SUBJECT]->(subject)
MATCH (claim)-[:OBJECT]->(object)
WITH claim, evidence, reduce(narrowest = revision.audience, audience IN [subject.audience, object.audience] |
       CASE WHEN audience IN ['PARTY', narrowest] THEN narrowest
            WHEN narrowest = 'PARTY' THEN audience
            ELSE 'DM' END) AS audience
WHERE claim.audience <> audience
WITH claim, evidence, claim.audience AS before, audience
SET claim.audience = audience, evidence.audience = audience
RETURN claim.subjectId AS subjectId, claim.type AS type, claim.objectId AS objectId,
       'CLAIM' AS thing, claim.id AS id, [claim.subjectId, claim.objectId] AS entityIds, before, audience AS after
