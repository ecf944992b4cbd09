// A page of a campaign's invitations that can still be accepted, those that end first first
MATCH (i:Invitation {campaignId: $campaignId})
WHERE visible(i) AND i.expiresAt > $now
WITH i, [i.expiresAt.epochMillis, i.id] AS key
WHERE $after IS NULL OR key > $after
RETURN i {.*} AS invitation
ORDER BY key
LIMIT $limit
