// A campaign's entities by id, to go through them a few at a time.
CREATE INDEX entity_of_campaign IF NOT EXISTS FOR (n:Entity) ON (n.campaignId, n.id);
