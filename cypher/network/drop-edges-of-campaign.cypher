// Removes every derived relationship of the campaign.
MATCH (entity:Entity {campaignId: $campaignId})-[edge:$any($types)]->(:Entity)
DELETE edge
