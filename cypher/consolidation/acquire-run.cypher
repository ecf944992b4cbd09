// Leases the run that has waited longest, to be worked or undone, or one whose lease has run out; runs of a campaign go in session order.
MATCH (run:ConsolidationRun)
WHERE run.state IN ['QUEUED', 'RUNNING', 'UNDOING'] AND (run.leaseUntil IS NULL OR run.leaseUntil < $now)
WITH run ORDER BY run.queuedAt, run.sessionNumber, run.id LIMIT 1
SET run.done = run.done
WITH run
WHERE run.state IN ['QUEUED', 'RUNNING', 'UNDOING'] AND (run.leaseUntil IS NULL OR run.leaseUntil < $now)
SET run.state = CASE run.state WHEN 'UNDOING' THEN 'UNDOING' ELSE 'RUNNING' END,
    run.holder = $holder, run.leaseUntil = $until, run.startedAt = coalesce(run.startedAt, $now)
RETURN run
