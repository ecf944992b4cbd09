// Notes how far a delivery is; one that is completed stays so.
MATCH (p:EventPublication {id: $id})
WHERE p.status <> 'COMPLETED'
SET p.status = $status, p.changedAt = $at, p.completedAt = $completedAt
