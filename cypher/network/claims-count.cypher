// How many claims of a campaign there are.
MATCH (claim:Claim {campaignId: $campaignId})
WHERE visible(claim) AND ($status IS NULL OR claim.status = $status)
RETURN count(claim) AS total
