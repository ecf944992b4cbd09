// Uses up a recovery code.
MATCH (:User {id: $userId})-[:HAS_FACTOR]->(f:SecondFactor)
WHERE $hash IN f.recoveryHashes
SET f.recoveryHashes = [kept IN f.recoveryHashes WHERE kept <> $hash], f.failures = 0
RETURN true AS used
