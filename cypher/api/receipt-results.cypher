// Keeps what a mutation made, so that repeating it finds the same.
MATCH (r:Receipt {userId: $userId, clientMutationId: $clientMutationId})
SET r.results = $results
