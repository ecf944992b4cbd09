// What relates a hub to others today, by audience.
MATCH (hub:Entity {id: $id})-[edge]-(:Entity)
WHERE edge.claimIds IS NOT NULL
RETURN startNode(edge).id AS subjectId, type(edge) AS type, endNode(edge).id AS objectId, edge.audience AS audience, edge.weight AS weight
