// Every pair of a campaign that claims of a type ever related.
MATCH (claim:Claim {campaignId: $campaignId, type: $type})
USING INDEX claim:Claim(campaignId, recordedAt, id)
WHERE claim.recordedAt IS NOT NULL AND claim.id IS NOT NULL
RETURN DISTINCT claim.subjectId AS subjectId, claim.type AS type, claim.objectId AS objectId
