// How many runs a campaign has.
MATCH (run:ConsolidationRun {campaignId: $campaignId})
WHERE visible(run)
RETURN count(run) AS total
