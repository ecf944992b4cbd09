// What ever bound an entity, as whomever the viewer knows it, to others by a moment: in factions from both sides, else from its own; with who the viewer knows both to be.
MATCH (asked:Entity {id: $entityId}) WHERE visible(asked)
WITH identities(asked) AS selves
UNWIND selves AS self
MATCH (self)-[edge:$any($types)]-(other:Entity)
WHERE visible(self) AND visible(edge) AND visible(other) AND NOT other IN selves
  AND CASE WHEN $inFactions THEN endNode(edge).kind = 'FACTION' ELSE edge.symmetric OR startNode(edge) = self END
  AND any(i IN knownShares(edge) WHERE edge.sessions[i] <= $session)
WITH selves[0].id AS selfId, self, other, type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, edge, weightAsOf(edge) AS weight
WITH selfId, self, other, type, from, to, round(sum(weight), 6) AS weight, collect(edge) AS edges
WHERE NOT $current OR weight > 0
WITH selfId, self, other, type, from, to, weight, edges LIMIT $limit
WITH *, [identity IN identities(other) | identity.id][0] AS otherId, from = self OR edges[0].symmetric AS outward
RETURN type, from, to, weight, [edge IN edges | properties(edge)] AS edges,
       CASE WHEN outward THEN self ELSE other END AS who, CASE WHEN outward THEN selfId ELSE otherId END AS whoId,
       CASE WHEN outward THEN other ELSE self END AS toward, CASE WHEN outward THEN otherId ELSE selfId END AS towardId
ORDER BY type, from.id, to.id
