// How many each entity regards at a moment; whom the viewer knows to be one are one, on either side.
UNWIND $ids AS id
MATCH (from:Entity {id: id}) USING INDEX SEEK from:Entity(id) WHERE visible(from)
WITH from, identities(from) AS selves
CALL (selves) {
  UNWIND selves AS self
  MATCH (self)-[edge:REGARDS]->(name:Entity)
  WHERE visible(self) AND visible(edge) AND visible(name) AND NOT name IN selves
    AND any(i IN knownShares(edge) WHERE edge.sessions[i] <= $session)
  WITH DISTINCT name
  CALL knownAs(name, names)
  WITH names
  WHERE $toward IS NULL OR any(one IN names WHERE one.id = $toward)
  RETURN count(DISTINCT names) AS total
}
RETURN from.id AS id, total
