// How many met an entity, as whomever the viewer knows it, by the end of a session, as it was known at a time.
MATCH (asked:Entity {id: $entityId}) USING INDEX SEEK asked:Entity(id) WHERE visible(asked)
WITH identities(asked) AS selves
UNWIND selves AS self
MATCH (self)-[edge:MET]-(who:Entity)
WHERE visible(self) AND visible(edge) AND visible(who) AND NOT who IN selves AND ($kinds IS NULL OR who.kind IN $kinds)
  AND any(i IN knownShares(edge) WHERE edge.sessions[i] <= $session)
RETURN count(DISTINCT who) AS total
