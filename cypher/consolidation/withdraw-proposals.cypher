// Removes the proposals that a run made.
MATCH (:ConsolidationRun {id: $runId})-[:WROTE]->(proposal:EntityProposal)
DETACH DELETE proposal
