// An invitation that nobody has accepted yet; those of the campaign that have ended go
MATCH (c:Campaign {id: $campaignId})
CREATE (i:Invitation {
  id: $id, campaignId: c.id, audience: 'DM', role: $role, codeHash: $codeHash,
  createdAt: $now, createdBy: $createdBy, expiresAt: $expiresAt})
WITH c
MATCH (old:Invitation {campaignId: c.id})
WHERE old.expiresAt <= $now
DELETE old
