// The passkeys of a user, the newest first.
MATCH (:User {id: $userId})-[:HAS_PASSKEY]->(p:Passkey)
RETURN p.id AS id, p.name AS name, p.credentialId AS credentialId, p.createdAt AS createdAt, p.usedAt AS usedAt
ORDER BY p.createdAt DESC, p.id
