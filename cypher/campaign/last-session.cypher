// The number of a campaign's last session.
MATCH (session:Session {campaignId: $campaignId}) WHERE session.number > 0
RETURN coalesce(max(session.number), 0) AS number
