// How many administrators there are; whoever else asks waits until this transaction has ended.
MERGE (lock:AdministratorLock {id: 'the only one'})
SET lock.takenAt = $now
WITH lock
OPTIONAL MATCH (u:User {platformRole: 'ADMIN'})
WHERE u.closedAt IS NULL
RETURN count(u) AS count
