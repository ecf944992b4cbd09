// An enrolment in the place of an earlier one that nobody confirmed.
MATCH (u:User {id: $userId})
MERGE (u)-[:HAS_FACTOR]->(f:SecondFactor)
ON CREATE SET f.failures = 0
SET f.secret = $secret, f.startedAt = $now, f.lastStep = 0, f.recoveryHashes = []
