// Counts a wrong code.
MATCH (:User {id: $userId})-[:HAS_FACTOR]->(f:SecondFactor)
SET f.failures = f.failures + 1, f.failedAt = $now
