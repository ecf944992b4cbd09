// Which mentions a run added and removed.
MATCH (run:ConsolidationRun {id: $runId})
RETURN coalesce(run.linksAdded, []) AS added, coalesce(run.linksRemoved, []) AS removed
