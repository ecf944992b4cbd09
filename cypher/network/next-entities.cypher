// The ids of a campaign's entities that come after one, in order.
MATCH (entity:Entity {campaignId: $campaignId}) WHERE entity.id > $after
RETURN entity.id AS id
ORDER BY id LIMIT $limit
