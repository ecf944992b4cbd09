// Accepts claims for good; those that didn't count do from now on.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
WITH claim, claim.status = 'ACCEPTED' AS counted
SET claim.knownFrom = CASE WHEN counted THEN claim.knownFrom ELSE claim.knownFrom + $known END,
    claim.knownTo = CASE WHEN counted THEN claim.knownTo ELSE claim.knownTo + $open END,
    claim.status = 'ACCEPTED', claim.reviewedAt = $at, claim.reviewedBy = $by, claim.reviewNote = $note
RETURN 'CLAIM' AS thing, claim.id AS id, [claim.subjectId, claim.objectId] AS entityIds, claim.audience AS before, claim.audience AS after
