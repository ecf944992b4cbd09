// Creates a campaign led by its creator, unless the slug is taken
MATCH (u:User {id: $userId})
MERGE (c:Campaign {slug: $slug})
ON CREATE SET
  c.id = $id, c.campaignId = $id, c.name = $name, c.summary = $summary, c.audience = 'PARTY',
  c.revision = 1, c.createdAt = $now, c.createdBy = $userId
WITH u, c
WHERE c.id = $id
CREATE (u)-[:MEMBER_OF {role: 'DM', since: $now}]->(c)
RETURN c.id AS id
