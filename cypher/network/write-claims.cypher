// Writes claims with their evidence, owned by the run; subject and object are whom the journal spoke of, whatever these are parts of today.
MATCH (run:ConsolidationRun {id: $runId})
UNWIND $claims AS row
MATCH (revision:JournalRevision {id: row.revisionId})
CALL (row) {
  MATCH (subject:Entity|MergedEntity {id: row.subjectId})
  RETURN subject
}
CALL (row) {
  MATCH (object:Entity|MergedEntity {id: row.objectId})
  RETURN object
}
CREATE (run)-[:WROTE]->(claim:Claim)-[:SUPPORTED_BY]->(evidence:Evidence)-[:QUOTES]->(revision),
       (claim)-[:SUBJECT]->(subject), (claim)-[:OBJECT]->(object)
SET claim = row.claim, evidence = row.evidence
WITH claim, evidence, reduce(narrowest = revision.audience, audience IN [subject.audience, object.audience] |
       CASE WHEN audience IN ['PARTY', narrowest] THEN narrowest
            WHEN narrowest = 'PARTY' THEN audience
            ELSE 'DM' END) AS audience
SET claim.audience = audience, evidence.audience = audience
RETURN 'CLAIM' AS thing, claim.id AS id, [claim.subjectId, claim.objectId] AS entityIds, null AS before, audience AS after
