// Puts a leased run back into the queue.
MATCH (run:ConsolidationRun {id: $id, state: 'RUNNING', holder: $holder})
SET run.state = 'QUEUED'
REMOVE run.holder, run.leaseUntil
