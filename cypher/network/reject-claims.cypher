// Rejects claims for good; those that counted no longer do from now on.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
WITH claim, claim.status = 'ACCEPTED' AS counted
SET claim.knownTo = CASE WHEN counted THEN claim.knownTo[0..-1] + $known ELSE claim.knownTo END,
    claim.status = 'REJECTED', claim.reviewedAt = $at, claim.reviewedBy = $by, claim.reviewNote = $note
RETURN 'CLAIM' AS thing, claim.id AS id, [claim.subjectId, claim.objectId] AS entityIds, claim.audience AS before, claim.audience AS after
