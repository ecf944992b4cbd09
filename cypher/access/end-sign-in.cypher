// Ends one sign-in of a user.
MATCH (:User {id: $userId})-[:SIGNED_IN]->(s:SignIn {id: $id})
DETACH DELETE s
