// Whom each entity regards, with what tells how.
UNWIND $ids AS id
MATCH (from:Entity {id: id})-[edge:REGARDS]->(to:Entity)
WHERE visible(from) AND visible(edge) AND visible(to) AND ($toward IS NULL OR to.id = $toward)
  AND any(i IN knownShares(edge) WHERE edge.sessions[i] <= $session)
RETURN from, to, collect(properties(edge)) AS edges
