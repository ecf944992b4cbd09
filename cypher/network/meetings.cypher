// Who met whom in a campaign, and in which sessions, by a moment; and who the viewer knows them to be.
MATCH (one:Entity {campaignId: $campaignId})
USING INDEX one:Entity(campaignId, id)
WHERE one.id > '' AND visible(one)
CALL knownAs(one, onesNames)
WITH one, onesNames[0].id AS onePersonId
MATCH (one)-[edge:MET]->(other:Entity)
WHERE visible(edge) AND visible(other)
WITH one, onePersonId, other, [i IN knownShares(edge) WHERE edge.sessions[i] >= $since AND edge.sessions[i] <= $session | edge.sessions[i]] AS sessions
WHERE sessions <> []
CALL knownAs(other, othersNames)
WITH one, onePersonId, other, othersNames[0].id AS otherPersonId, sessions
WHERE onePersonId <> otherPersonId
UNWIND sessions AS session
WITH DISTINCT session, one, onePersonId, other, otherPersonId
RETURN session, one.id AS one, other.id AS other, onePersonId, otherPersonId
ORDER BY session, one, other
LIMIT $limit
