// Ends a run, well or badly.
MATCH (run:ConsolidationRun {id: $id, state: 'RUNNING', holder: $holder})
SET run.state = $state, run.summary = $summary, run.error = $error, run.finishedAt = $now, run.done = run.total
SET run += $counts
REMOVE run.activeKey, run.holder, run.leaseUntil
RETURN run.campaignId AS campaignId, 'RUN' AS thing, run.id AS id, [] AS entityIds, run.audience AS before, run.audience AS after
