// Runs by their ids, in the order of their sessions.
UNWIND $ids AS id
MATCH (run:ConsolidationRun {id: id})
WHERE visible(run)
RETURN run ORDER BY run.sessionNumber, run.id
