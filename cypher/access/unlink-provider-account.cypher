// Takes a provider's subject from its user.
MATCH (:User {id: $userId})-[:KNOWN_AS]->(a:ProviderAccount {id: $id})
DETACH DELETE a
