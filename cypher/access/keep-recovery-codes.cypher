// Recovery codes in the place of all older ones.
MATCH (:User {id: $userId})-[:HAS_FACTOR]->(f:SecondFactor)
SET f.recoveryHashes = $hashes
