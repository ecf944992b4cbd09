// The session of a campaign with a number
MATCH (s:Session {campaignId: $campaignId, number: $number})
WHERE visible(s)
RETURN s {.*} AS session
