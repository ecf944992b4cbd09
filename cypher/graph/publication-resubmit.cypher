// Claims a delivery for another attempt, unless it is done or this server has claimed it; one asker at a time.
MATCH (p:EventPublication {id: $id})
SET p.changedAt = p.changedAt
WITH p
WHERE p.status <> 'COMPLETED' AND (p.status <> 'RESUBMITTED' OR p.resubmittedAt < $opened)
SET p.status = 'RESUBMITTED', p.attempts = p.attempts + 1, p.resubmittedAt = $at, p.changedAt = $at
RETURN p.id AS claimed
