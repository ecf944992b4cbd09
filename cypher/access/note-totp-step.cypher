// The step whose code was used last; no code of it or before it counts again.
MATCH (:User {id: $userId})-[:HAS_FACTOR]->(f:SecondFactor)
SET f.lastStep = $step, f.failures = 0
