// Ends one key of an account.
MATCH (:User {id: $userId})-[:HAS_KEY]->(k:ApiKey {id: $id})
DETACH DELETE k
