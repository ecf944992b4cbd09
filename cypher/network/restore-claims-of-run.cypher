// Gives the claims that a run ended the status they had.
MATCH (:ConsolidationRun {id: $runId})-[ended:RETRACTED]->(claim:Claim)
SET claim.status = ended.status,
    claim.knownTo = CASE ended.status WHEN 'ACCEPTED' THEN claim.knownTo[0..-1] + $open ELSE claim.knownTo END
REMOVE claim.retractedAt
DELETE ended
RETURN 'CLAIM' AS thing, claim.id AS id, [claim.subjectId, claim.objectId] AS entityIds, claim.audience AS before, claim.audience AS after
