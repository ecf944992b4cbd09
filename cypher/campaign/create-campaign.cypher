// Creates a campaign, unless its slug is taken
MERGE (c:Campaign {slug: $slug})
ON CREATE SET
  c.id = $id, c.campaignId = $id, c.name = $name, c.summary = $summary, c.audience = 'PARTY',
  c.revision = 1, c.createdAt = $now, c.createdBy = $userId
RETURN c.id AS id
