// Every pair of the campaign that an accepted claim relates.
MATCH (claim:Claim {campaignId: $campaignId, status: 'ACCEPTED'})
RETURN DISTINCT claim.subjectId AS subjectId, claim.type AS type, claim.objectId AS objectId
ORDER BY subjectId, type, objectId
