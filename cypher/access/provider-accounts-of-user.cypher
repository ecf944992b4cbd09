// What a user signs in with elsewhere.
MATCH (:User {id: $userId})-[:KNOWN_AS]->(a:ProviderAccount)
RETURN a.id AS id, a.provider AS provider, a.issuer AS issuer, a.linkedAt AS linkedAt
ORDER BY a.linkedAt, a.id
