// Every entity of a campaign, by name
MATCH (e:Entity {campaignId: $campaignId})
WHERE e.folded >= ''
RETURN e {.*} AS entity
ORDER BY e.folded, e.id
