// Calls the type of a campaign's claims something else.
MATCH (claim:Claim {campaignId: $campaignId, type: $type})
USING INDEX claim:Claim(campaignId, recordedAt, id)
WHERE claim.recordedAt IS NOT NULL AND claim.id IS NOT NULL
SET claim.type = $name
