// Has each proposal of a run that others found as well introduced by the oldest of their findings.
MATCH (:ConsolidationRun {id: $runId})-[:WROTE]->(proposal:EntityProposal)<-[other:WROTE]-(run:ConsolidationRun)
WHERE run.id <> $runId
WITH proposal, other, run ORDER BY run.finishedAt, run.id
WITH proposal, collect(other)[0] AS heir
MATCH (revision:JournalRevision {id: heir.revisionId})
MATCH (proposal)-[was:PROPOSED_IN]->(:JournalRevision)
DELETE was
CREATE (proposal)-[:PROPOSED_IN]->(revision)
SET proposal += heir {.name, .kind, .reason, .confidence, .occurrences, .start, .end, .sessionId}
