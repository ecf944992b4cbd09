// Proposes names, owned by every run that found them; a session finds one once, and one that a person has decided on stays as it is.
MATCH (run:ConsolidationRun {id: $runId})
UNWIND $proposals AS row
MERGE (proposal:EntityProposal {key: row.proposal.key})
ON CREATE SET proposal = row.proposal
WITH run, row, proposal
WHERE proposal.reviewedAt IS NULL AND NOT EXISTS { (proposal)<-[:WROTE]-(:ConsolidationRun {sessionId: run.sessionId}) }
CREATE (run)-[found:WROTE]->(proposal)
SET found = row.finding
WITH row, proposal
WHERE NOT EXISTS { (proposal)-[:PROPOSED_IN]->(:JournalRevision) }
MATCH (revision:JournalRevision {id: row.finding.revisionId})
CREATE (proposal)-[:PROPOSED_IN]->(revision)
RETURN proposal.campaignId AS campaignId, 'PROPOSAL' AS thing, proposal.id AS id, [] AS entityIds, null AS before, proposal.audience AS after
