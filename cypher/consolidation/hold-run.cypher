// Locks a run that is still leased by its holder, and renews the lease.
MATCH (run:ConsolidationRun {id: $id})
SET run.leaseUntil = CASE WHEN run.holder = $holder THEN $until ELSE run.leaseUntil END
WITH run
WHERE run.state IN ['RUNNING', 'UNDOING'] AND run.holder = $holder
RETURN run.id AS id
