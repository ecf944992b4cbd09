// Whom and what an entity, as whomever the viewer knows it, knows of by a moment, or who knows of it: whether they met or it only heard, since when; the earliest first, a name each.
MATCH (asked:Entity {id: $entityId}) WHERE visible(asked)
WITH identities(asked) AS selves
CALL (selves) {
  UNWIND selves AS self
  MATCH (self)-[edge:MET|KNOWS_OF]-(other:Entity)
  WHERE visible(self) AND visible(edge) AND visible(other) AND NOT other IN selves
    AND (type(edge) = 'MET' OR $outward = (startNode(edge) = self))
  UNWIND [i IN knownShares(edge) WHERE edge.sessions[i] <= $session | edge.sessions[i]] AS session
  WITH other, min(CASE WHEN type(edge) = 'MET' THEN session END) AS metSince, min(CASE WHEN type(edge) = 'KNOWS_OF' THEN session END) AS heardSince
  WHERE $met IS NULL OR $met = (metSince IS NOT NULL)
  WITH other, metSince, heardSince, [CASE WHEN metSince < heardSince THEN metSince ELSE coalesce(heardSince, metSince) END, other.folded, other.id] AS key
  WHERE $after IS NULL OR key > $after
  ORDER BY key LIMIT $limit
  RETURN other, metSince, heardSince, key
}
CALL (selves, other) {
  UNWIND selves AS self
  MATCH (self)-[edge:MET|KNOWS_OF]-(other)
  WHERE visible(self) AND visible(edge) AND visible(other)
    AND (type(edge) = 'MET' OR $outward = (startNode(edge) = self))
    AND any(i IN knownShares(edge) WHERE edge.sessions[i] <= $session)
  WITH type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, edge, weightAsOf(edge) AS weight
  WITH type, from, to, round(sum(weight), 6) AS weight, collect(properties(edge)) AS edges
  WITH type, from, to, weight, edges ORDER BY type, from.id, to.id
  RETURN collect({type: type, from: from, to: to, weight: weight, edges: edges}) AS relationships
}
RETURN other, metSince, heardSince, relationships, key[0] AS since
ORDER BY key
