// How many met an entity by the end of a session, as it was known at a time; whom the viewer knows to be one are one, on either side.
MATCH (asked:Entity {id: $entityId}) USING INDEX SEEK asked:Entity(id) WHERE visible(asked)
WITH identities(asked) AS selves
UNWIND selves AS self
MATCH (self)-[edge:MET]-(name:Entity)
WHERE visible(self) AND visible(edge) AND visible(name) AND NOT name IN selves AND ($kinds IS NULL OR name.kind IN $kinds)
  AND any(i IN knownShares(edge) WHERE edge.sessions[i] <= $session)
WITH DISTINCT name
CALL knownAs(name, identities)
RETURN count(DISTINCT identities[0].id) AS total
