// Campaigns' own relationship types: found by id, and by campaign and name.
CREATE CONSTRAINT relationship_type_id IF NOT EXISTS FOR (n:RelationshipType) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT relationship_type_name IF NOT EXISTS FOR (n:RelationshipType) REQUIRE (n.campaignId, n.name) IS UNIQUE;
