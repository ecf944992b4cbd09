// Of how many an entity, as whomever the viewer knows it, knows by a moment, or how many know of it.
MATCH (asked:Entity {id: $entityId}) WHERE visible(asked)
WITH identities(asked) AS selves
UNWIND selves AS self
MATCH (self)-[edge:MET|KNOWS_OF]-(other:Entity)
WHERE visible(self) AND visible(edge) AND visible(other) AND NOT other IN selves
  AND (type(edge) = 'MET' OR $outward = (startNode(edge) = self))
  AND any(i IN knownShares(edge) WHERE edge.sessions[i] <= $session)
WITH other, sum(CASE WHEN type(edge) = 'MET' THEN 1 ELSE 0 END) > 0 AS met
WHERE $met IS NULL OR $met = met
RETURN count(other) AS total
