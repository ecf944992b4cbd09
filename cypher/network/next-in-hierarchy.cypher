// What these lead to by relationships of a type that hold in a session, as all see it who are told of an audience.
UNWIND $ids AS id
MATCH (from:Entity {id: id})-[edge:$any($types)]->(to:Entity)
WHERE visible(from) AND visible(edge) AND visible(to) AND edge.audience IN $audiences
  AND any(i IN knownShares(edge) WHERE edge.sessions[i] <= $session AND edge.untils[i] > $session)
RETURN DISTINCT to.id AS id
