// Whom each entity regards at a moment, by name, with what tells how; whom the viewer knows to be one are one, on either side.
UNWIND $ids AS id
MATCH (from:Entity {id: id}) USING INDEX SEEK from:Entity(id) WHERE visible(from)
WITH from, identities(from) AS selves
CALL (selves) {
  UNWIND selves AS self
  MATCH (self)-[edge:REGARDS]->(name:Entity)
  WHERE visible(self) AND visible(edge) AND visible(name) AND NOT name IN selves
    AND any(i IN knownShares(edge) WHERE edge.sessions[i] <= $session)
  WITH name, collect(properties(edge)) AS edges
  CALL knownAs(name, names)
  WITH name, edges, names
  WHERE $toward IS NULL OR any(one IN names WHERE one.id = $toward)
  WITH name, edges, names ORDER BY name.folded, name.id
  WITH names, collect(name)[0] AS firstNamed, collect(edges) AS edgesOfEach
  WITH coalesce([one IN names WHERE one.id = $toward][0], firstNamed) AS to, reduce(all = [], some IN edgesOfEach | all + some) AS edges
  WITH to, edges, [to.folded, to.id] AS key
  WHERE $after IS NULL OR key > $after
  RETURN to, edges, key ORDER BY key LIMIT $limit
}
RETURN from.id AS fromId, from, to, edges
ORDER BY fromId, key
