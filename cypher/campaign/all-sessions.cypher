// All sessions of a campaign in the order of play
MATCH (s:Session {campaignId: $campaignId})
WHERE s.number > 0
RETURN s {.*} AS session
ORDER BY s.number
