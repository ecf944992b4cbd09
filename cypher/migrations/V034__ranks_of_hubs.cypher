// The places of a hub's relationships in the order of their weights; an entity becomes a hub when one of its relationships is next written.
CREATE CONSTRAINT rank_id IF NOT EXISTS FOR (n:Rank) REQUIRE n.id IS UNIQUE;
CREATE INDEX rank_order IF NOT EXISTS FOR (n:Rank) ON (n.hubId, n.audience, n.order);
CREATE INDEX rank_relationship IF NOT EXISTS FOR (n:Rank) ON (n.relationshipId, n.hubId, n.audience);
