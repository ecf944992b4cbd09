// Notes where a run is and keeps its lease.
MATCH (run:ConsolidationRun {id: $id, holder: $holder})
SET run.stage = $stage, run.done = $done, run.total = $total, run.leaseUntil = $until
RETURN run.id AS id
