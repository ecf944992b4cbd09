// The keys of an account that haven't ended.
MATCH (:User {id: $userId})-[:HAS_KEY]->(k:ApiKey)
WHERE k.expiresAt > $now
RETURN k.id AS id, k.name AS name, k.prefix AS prefix, k.rights AS rights, k.campaignIds AS campaignIds,
       k.createdAt AS createdAt, k.expiresAt AS expiresAt, k.lastUsedAt AS lastUsedAt
ORDER BY k.createdAt DESC, k.id
