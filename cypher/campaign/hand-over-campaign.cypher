// Makes another user the owner of a campaign
MATCH (c:Campaign {id: $campaignId})
SET c.ownerId = $userId, c.revision = c.revision + 1
