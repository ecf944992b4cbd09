// Takes a passkey from its user.
MATCH (:User {id: $userId})-[:HAS_PASSKEY]->(p:Passkey {id: $id})
DETACH DELETE p
