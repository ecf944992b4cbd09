// Adds a relationship type to a campaign.
CREATE (type:RelationshipType)
SET type = $type
RETURN type
