// What was changed last, for suggestions before anything is typed.
CREATE INDEX entity_updated IF NOT EXISTS FOR (n:Entity) ON (n.campaignId, n.updatedAt);
