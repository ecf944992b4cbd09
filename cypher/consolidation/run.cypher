// A run by its id.
MATCH (run:ConsolidationRun {id: $id})
WHERE visible(run)
RETURN run
