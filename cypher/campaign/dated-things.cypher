// All of a campaign that has a date in its world
MATCH (thing:Dated {campaignId: $campaignId})
RETURN thing {.*} AS thing
ORDER BY thing.id
