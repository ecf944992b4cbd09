// The receipt of a member's mutation, made now if there is none; a concurrent twin waits here for the first to commit.
MERGE (r:Receipt {userId: $userId, clientMutationId: $clientMutationId})
ON CREATE SET r.operation = $operation, r.createdAt = $now
RETURN r.operation AS operation, r.results AS results
