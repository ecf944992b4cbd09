// Who met an entity by the end of a session, as it was known at a time, strongest first.
MATCH (entity:Entity {id: $entityId})-[edge:MET]-(who:Entity)
WHERE visible(entity) AND visible(edge) AND visible(who) AND ($kinds IS NULL OR who.kind IN $kinds)
UNWIND knownShares(edge) AS i
WITH who, edge.weights[i] AS weight, edge.sessions[i] AS session
WHERE session <= $session
WITH who, round(sum(weight), 6) AS weight, min(session) AS first, max(session) AS last, count(DISTINCT session) AS times
WITH who, weight, first, last, times, [-weight, who.folded, who.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key LIMIT $limit
MATCH (firstSession:Session {campaignId: who.campaignId, number: first}) WHERE visible(firstSession)
MATCH (lastSession:Session {campaignId: who.campaignId, number: last}) WHERE visible(lastSession)
RETURN who, weight, firstSession, lastSession, times
ORDER BY key
