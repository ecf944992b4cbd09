// A user's second factor; locked, so that a code used twice at once counts once.
MATCH (:User {id: $userId})-[:HAS_FACTOR]->(f:SecondFactor)
SET f.askedAt = $now
RETURN f.secret AS secret, f.confirmedAt AS confirmedAt, f.lastStep AS lastStep, f.failures AS failures,
       f.failedAt AS failedAt, f.recoveryHashes AS recoveryHashes
