// Ends the undoing of a run, which its holder, if it has one, must do: as undone, or with the reason why it stays.
MATCH (run:ConsolidationRun {id: $id, state: 'UNDOING'})
WHERE $holder IS NULL OR run.holder = $holder
SET run.state = CASE WHEN $error IS NULL THEN 'UNDONE' ELSE 'SUCCEEDED' END,
    run.undoneAt = CASE WHEN $error IS NULL THEN $now END, run.error = $error, run.done = run.total
REMOVE run.activeKey, run.holder, run.leaseUntil
RETURN run.campaignId AS campaignId, 'RUN' AS thing, run.id AS id, [] AS entityIds, run.audience AS before, run.audience AS after
