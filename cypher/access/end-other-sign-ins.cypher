// Ends all sign-ins of a user but one.
MATCH (:User {id: $userId})-[:SIGNED_IN]->(s:SignIn)
WHERE s.id <> $keptId
DETACH DELETE s
