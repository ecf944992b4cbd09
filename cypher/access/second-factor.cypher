// A user's second factor.
MATCH (:User {id: $userId})-[:HAS_FACTOR]->(f:SecondFactor)
RETURN f.secret AS secret, f.confirmedAt AS confirmedAt, f.lastStep AS lastStep, f.failures AS failures,
       f.failedAt AS failedAt, f.recoveryHashes AS recoveryHashes
