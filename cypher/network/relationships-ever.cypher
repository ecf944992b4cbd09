// All that ever related an entity, as whomever the viewer knows it, in these ways by a moment, also what has ended since, and who the viewer knows the others to be.
MATCH (asked:Entity {id: $entityId}) WHERE visible(asked)
WITH identities(asked) AS selves
UNWIND selves AS self
MATCH (self)-[edge:$any($types)]-(other:Entity)
WHERE visible(self) AND visible(edge) AND visible(other) AND NOT other IN selves
WITH self, other, type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, edge, weightAsOf(edge) AS weight
WITH self, other, type, from, to, round(sum(weight), 6) AS weight, collect(edge) AS edges
WITH self, other, type, from, to, weight, edges
ORDER BY type, from.id, to.id
LIMIT $limit
RETURN type, from, to, weight, [edge IN edges | properties(edge)] AS edges, from = self AS outward,
  [identity IN identities(other) | identity.id][0] AS otherPersonId
ORDER BY type, from.id, to.id
