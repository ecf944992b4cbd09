// Ends claims for a run, remembering how they stood.
MATCH (run:ConsolidationRun {id: $runId})
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
CREATE (run)-[:RETRACTED {status: claim.status}]->(claim)
SET claim.status = $status, claim.retractedAt = $at,
    claim.knownTo = CASE claim.status WHEN 'ACCEPTED' THEN claim.knownTo[0..-1] + $known ELSE claim.knownTo END
