// Who met whom in a campaign, and in which sessions, by a moment.
MATCH (one:Entity {campaignId: $campaignId})
USING INDEX one:Entity(campaignId, id)
WHERE one.id > '' AND visible(one)
MATCH (one)-[edge:MET]->(other:Entity)
WHERE visible(edge) AND visible(other)
UNWIND [i IN knownShares(edge) WHERE edge.sessions[i] >= $since AND edge.sessions[i] <= $session | edge.sessions[i]] AS session
WITH DISTINCT session, one, other
RETURN session, one.id AS one, other.id AS other
ORDER BY session, one, other
LIMIT $limit
