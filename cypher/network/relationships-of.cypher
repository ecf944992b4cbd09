// The strongest relationships of each entity, as whomever the viewer knows it, at a moment; one that several audiences share counts once, with the sum of its weights.
UNWIND $ids AS id
MATCH (asked:Entity {id: id}) WHERE visible(asked)
WITH asked, identities(asked) AS selves
CALL (selves) {
  UNWIND selves AS self
  MATCH (self)-[edge:$any($types)]-(other:Entity)
  WHERE visible(self) AND visible(edge) AND visible(other)
    AND (NOT other IN selves OR (type(edge) = 'SAME_AS' AND startNode(edge) = self))
    AND ($kinds IS NULL OR other.kind IN $kinds)
    AND ($direction = 'ANY' OR edge.symmetric
         OR ($direction = 'OUT' AND startNode(edge) = self) OR ($direction = 'IN' AND endNode(edge) = self))
  WITH other, edge, type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, weightAsOf(edge) AS weight
  WITH other, type, from, to, round(sum(weight), 6) AS weight, collect(edge) AS edges
  WHERE weight > 0 AND ($minWeight IS NULL OR weight >= $minWeight)
  WITH other, type, from, to, weight, edges, [-weight, type, from.id, to.id] AS key
  WHERE $after IS NULL OR key > $after
  ORDER BY key LIMIT $limit
  RETURN type, from, to, weight, [edge IN edges | properties(edge)] AS edges, key
}
RETURN asked.id AS entityId, type, from, to, weight, edges
ORDER BY entityId, key
