// Who met an entity, as whomever the viewer knows it, by the end of a session, as it was known at a time, strongest first.
MATCH (asked:Entity {id: $entityId}) USING INDEX SEEK asked:Entity(id) WHERE visible(asked)
WITH identities(asked) AS selves
UNWIND selves AS self
MATCH (self)-[edge:MET]-(who:Entity)
WHERE visible(self) AND visible(edge) AND visible(who) AND NOT who IN selves AND ($kinds IS NULL OR who.kind IN $kinds)
UNWIND knownShares(edge) AS i
WITH who, self, edge.weights[i] AS weight, edge.sessions[i] AS session
WHERE session <= $session
WITH who, collect(DISTINCT self) AS metAs, round(sum(weight), 6) AS weight, min(session) AS first, max(session) AS last, count(DISTINCT session) AS times
WITH who, metAs, weight, first, last, times, [-weight, who.folded, who.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key LIMIT $limit
MATCH (firstSession:Session {campaignId: who.campaignId, number: first}) WHERE visible(firstSession)
MATCH (lastSession:Session {campaignId: who.campaignId, number: last}) WHERE visible(lastSession)
RETURN who, metAs, weight, firstSession, lastSession, times
ORDER BY key
