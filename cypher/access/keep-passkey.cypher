// Keeps a passkey, unless its owner has too many.
MATCH (u:User {id: $userId})
SET u.keysChangedAt = $now
WITH u
WHERE COUNT { (u)-[:HAS_PASSKEY]->(:Passkey) } < $most
CREATE (u)-[:HAS_PASSKEY]->(p:Passkey)
SET p = $passkey, p.id = $id, p.name = $name, p.createdAt = $now
RETURN p.id AS id
