// Ends claims for a run, remembering how they stood.
MATCH (run:ConsolidationRun {id: $runId})
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
WITH run, claim, claim.status AS before
CREATE (run)-[:RETRACTED {status: before}]->(claim)
SET claim.status = $status, claim.retractedAt = $at,
    claim.knownTo = CASE before WHEN 'ACCEPTED' THEN claim.knownTo[0..-1] + $known ELSE claim.knownTo END
RETURN 'CLAIM' AS thing, claim.id AS id, [claim.subjectId, claim.objectId] AS entityIds, claim.audience AS before, claim.audience AS after
