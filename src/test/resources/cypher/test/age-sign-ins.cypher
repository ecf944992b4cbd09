// A user's sign-ins as if they were older.
MATCH (:User {id: $userId})-[:SIGNED_IN]->(s:SignIn)
SET s.createdAt = s.createdAt - duration({minutes: $minutes})
