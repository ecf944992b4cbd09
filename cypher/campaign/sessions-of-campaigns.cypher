// The same page of the sessions of each of several campaigns, in the order of play
UNWIND $campaignIds AS campaignId
CALL (campaignId) {
  MATCH (s:Session {campaignId: campaignId})
  WHERE s.number > coalesce($after[0], 0) AND visible(s)
  RETURN s
  ORDER BY s.campaignId, s.number
  LIMIT $limit
}
RETURN s {.*} AS session
