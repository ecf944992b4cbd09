// Where a user is signed in.
MATCH (:User {id: $userId})-[:SIGNED_IN]->(s:SignIn)
WHERE s.endsAt > $now
RETURN s.id AS id, s.method AS method, s.client AS client, s.address AS address,
       s.createdAt AS createdAt, s.usedAt AS usedAt, s.endsAt AS endsAt
ORDER BY s.usedAt DESC, s.id
