// Where relationships of some types lead from entities, and in which sessions, as is known today.
UNWIND $ids AS id
MATCH (from:Entity {id: id}) USING INDEX SEEK from:Entity(id)
MATCH (from)-[edge:$any($types)]->(to:Entity)
WHERE edge.current > 0
RETURN from.id AS subjectId, type(edge) AS type, to.id AS objectId, edge.audience AS audience,
       edge.sessions[0..edge.current] AS sessions, edge.untils[0..edge.current] AS untils
