// Turns a second factor on.
MATCH (:User {id: $userId})-[:HAS_FACTOR]->(f:SecondFactor)
SET f.confirmedAt = $now
