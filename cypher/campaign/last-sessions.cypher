// The number of the last session of each campaign.
UNWIND $campaignIds AS campaignId
MATCH (session:Session {campaignId: campaignId}) WHERE session.number > 0 AND visible(session)
RETURN campaignId, max(session.number) AS number
