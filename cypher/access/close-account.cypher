// Ends an account: all that lets anybody in goes, and so do its memberships.
MATCH (u:User {id: $id})
SET u.closedAt = $now, u.passwordHash = '', u.platformRole = 'USER'
WITH u
OPTIONAL MATCH (u)-[m:MEMBER_OF]->(:Campaign)
DELETE m
WITH DISTINCT u
OPTIONAL MATCH (u)-[:SIGNED_IN|HAS_KEY|HAS_FACTOR|HAS_PASSKEY|KNOWN_AS]->(credential)
DETACH DELETE credential
