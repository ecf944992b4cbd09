// A campaign's runs, newest first.
MATCH (run:ConsolidationRun {campaignId: $campaignId})
WHERE visible(run)
WITH run, [-run.queuedAt.epochMillis, run.id] AS key
WHERE $after IS NULL OR key > $after
RETURN run
ORDER BY key LIMIT $limit
