// The relationships at a moment between entities and those that follow them in a list, strongest first; several in one place are one.
UNWIND range(0, size($places) - 2) AS i
UNWIND $places[i] AS id
UNWIND $places[i + 1] AS nextId
MATCH (entity:Entity {id: id})-[edge:$any($types)]-(next:Entity {id: nextId})
WHERE visible(entity) AND visible(edge) AND visible(next)
WITH edge, type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, weightAsOf(edge) AS weight
WITH type, from, to, round(sum(weight), 6) AS weight, collect(edge) AS edges
WHERE weight > 0
RETURN type, from, to, weight, [edge IN edges | properties(edge)] AS edges
ORDER BY -weight, type, from.id, to.id
