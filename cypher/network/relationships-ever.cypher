// All that ever related an entity in these ways by a moment, also what has ended since.
MATCH (entity:Entity {id: $entityId})-[edge:$any($types)]-(other:Entity)
WHERE visible(entity) AND visible(edge) AND visible(other)
WITH type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, edge, weightAsOf(edge) AS weight
WITH type, from, to, round(sum(weight), 6) AS weight, collect(edge) AS edges
RETURN type, from, to, weight, [edge IN edges | properties(edge)] AS edges
ORDER BY type, from.id, to.id
LIMIT $limit
