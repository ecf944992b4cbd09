// A key by its hash, with its owner.
MATCH (u:User)-[:HAS_KEY]->(k:ApiKey {hash: $hash})
RETURN k.id AS id, u.id AS userId, k.rights AS rights, k.campaignIds AS campaignIds,
       k.createdAt AS createdAt, k.expiresAt AS expiresAt, k.lastUsedAt AS lastUsedAt
