// Gives a leased run back, to be worked or undone by whoever takes it next.
MATCH (run:ConsolidationRun {id: $id, holder: $holder})
SET run.state = CASE run.state WHEN 'RUNNING' THEN 'QUEUED' ELSE run.state END
REMOVE run.holder, run.leaseUntil
