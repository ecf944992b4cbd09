// How many met an entity by the end of a session, as it was known at a time.
MATCH (entity:Entity {id: $entityId})-[edge:MET]-(who:Entity)
WHERE visible(entity) AND visible(edge) AND visible(who) AND ($kinds IS NULL OR who.kind IN $kinds)
  AND any(i IN knownShares(edge) WHERE edge.sessions[i] <= $session)
RETURN count(DISTINCT who) AS total
