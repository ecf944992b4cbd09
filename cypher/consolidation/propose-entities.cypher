// Writes proposals that were not made before, owned by the run.
MATCH (run:ConsolidationRun {id: $runId})
UNWIND $proposals AS row
WITH run, row
WHERE NOT EXISTS { MATCH (known:EntityProposal {key: row.proposal.key}) }
MATCH (revision:JournalRevision {id: row.revisionId})
CREATE (run)-[:WROTE]->(proposal:EntityProposal)-[:PROPOSED_IN]->(revision)
SET proposal = row.proposal
