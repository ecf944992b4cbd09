// Gives the claims that a run ended the status they had.
MATCH (:ConsolidationRun {id: $runId})-[ended:RETRACTED]->(claim:Claim)
SET claim.status = ended.status
REMOVE claim.retractedAt
DELETE ended
