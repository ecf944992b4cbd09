// How many claims of a campaign have one of these statuses.
MATCH (claim:Claim {campaignId: $campaignId})
WHERE visible(claim) AND claim.status IN $statuses AND claim.recordedAt IS NOT NULL AND claim.id IS NOT NULL
RETURN count(claim) AS total
