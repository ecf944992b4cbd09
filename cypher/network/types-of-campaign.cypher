// The relationship types that a campaign has added, the oldest first.
MATCH (type:RelationshipType {campaignId: $campaignId}) WHERE type.name > ''
RETURN type
ORDER BY type.createdAt, type.name
