// How many met an entity by the end of a session.
MATCH (entity:Entity {id: $entityId})-[edge:MET]-(who:Entity)
WHERE visible(entity) AND visible(edge) AND visible(who) AND ($kinds IS NULL OR who.kind IN $kinds)
  AND any(session IN edge.sessions WHERE session <= $session)
RETURN count(DISTINCT who) AS total
