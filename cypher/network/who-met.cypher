// Who met an entity by the end of a session, as it was known at a time, strongest first; whom the viewer knows to be one are one, on either side.
MATCH (asked:Entity {id: $entityId}) USING INDEX SEEK asked:Entity(id) WHERE visible(asked)
WITH identities(asked) AS selves
UNWIND selves AS self
MATCH (self)-[edge:MET]-(name:Entity)
WHERE visible(self) AND visible(edge) AND visible(name) AND NOT name IN selves AND ($kinds IS NULL OR name.kind IN $kinds)
UNWIND knownShares(edge) AS i
WITH name, self, edge.weights[i] AS weight, edge.sessions[i] AS session
WHERE session <= $session
WITH name, collect(DISTINCT self) AS metAs, sum(weight) AS weight, collect(DISTINCT session) AS sessions
CALL knownAs(name, identities)
WITH name, metAs, weight, sessions, identities[0].id AS personId
ORDER BY weight DESC, name.folded, name.id
WITH personId, collect(name) AS names, collect(metAs) AS metAsEach, round(sum(weight), 6) AS weight, collect(sessions) AS sessionsOfEach
WITH names, names[0] AS who, metAsEach, weight, sessionsOfEach, [-weight, names[0].folded, names[0].id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key LIMIT $limit
CALL (metAsEach) { UNWIND metAsEach AS some UNWIND some AS met RETURN collect(DISTINCT met) AS metAs }
CALL (sessionsOfEach) { UNWIND sessionsOfEach AS some UNWIND some AS session RETURN min(session) AS first, max(session) AS last, count(DISTINCT session) AS times }
MATCH (firstSession:Session {campaignId: who.campaignId, number: first}) WHERE visible(firstSession)
MATCH (lastSession:Session {campaignId: who.campaignId, number: last}) WHERE visible(lastSession)
RETURN who, names AS whoAs, metAs, weight, firstSession, lastSession, times
ORDER BY key
