// Keeps a key for its owner, or finds the one that the same clientMutationId made; no row when there are too many.
MATCH (u:User {id: $userId})
SET u.keysChangedAt = $now
WITH u
CALL (u) {
  MATCH (u)-[:HAS_KEY]->(old:ApiKey)
  WHERE old.expiresAt <= $now
  DETACH DELETE old
}
OPTIONAL MATCH (u)-[:HAS_KEY]->(same:ApiKey)
WHERE $clientMutationId IS NOT NULL AND same.clientMutationId = $clientMutationId
WITH u, same, COUNT { (u)-[:HAS_KEY]->(:ApiKey) } AS others
CALL (u, same, others) {
  WITH u WHERE same IS NULL AND others < $most
  CREATE (u)-[:HAS_KEY]->(made:ApiKey)
  SET made = $key, made.clientMutationId = $clientMutationId
  RETURN made AS key, true AS isNew
  UNION
  WITH same WHERE same IS NOT NULL
  RETURN same AS key, false AS isNew
}
RETURN key, isNew
