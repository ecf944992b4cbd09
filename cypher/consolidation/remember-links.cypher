// Keeps with a run which mentions it added and which it removed.
MATCH (run:ConsolidationRun {id: $runId})
SET run.linksAdded = $added, run.linksRemoved = $removed
