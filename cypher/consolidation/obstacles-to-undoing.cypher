// What stands in the way of undoing a run: later runs of its session that wrote, and what persons decided on its findings.
MATCH (run:ConsolidationRun {id: $runId})
CALL (run) {
  MATCH (later:ConsolidationRun {sessionId: run.sessionId, state: 'SUCCEEDED'})
  WHERE later.writes > 0 AND later.finishedAt > run.finishedAt
  RETURN 'undo the later run ' + later.id + ' of this session first' AS obstacle
UNION
  MATCH (run)-[:WROTE]->(claim:Claim) WHERE claim.reviewedAt IS NOT NULL
  RETURN 'a person has decided on claim ' + claim.id AS obstacle
UNION
  MATCH (run)-[:WROTE]->(proposal:EntityProposal)
  WHERE proposal.reviewedAt IS NOT NULL AND NOT EXISTS { MATCH (proposal)<-[:WROTE]-(other:ConsolidationRun) WHERE other <> run }
  RETURN 'a person has decided on the proposed entity ' + proposal.id AS obstacle
}
RETURN obstacle LIMIT 5
