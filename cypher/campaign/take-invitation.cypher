// Uses up an invitation that hasn't ended
MATCH (i:Invitation {codeHash: $codeHash})
WHERE i.expiresAt > $now
WITH i, i.campaignId AS campaignId, i.role AS role
DELETE i
RETURN campaignId, role
