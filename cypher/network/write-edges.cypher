// Writes the relationships that the claims add up to, where they aren't so already.
UNWIND $edges AS row
MATCH (subject:Entity {id: row.subjectId})
MATCH (object:Entity {id: row.objectId})
MERGE (subject)-[edge:$(row.type) {id: row.id}]->(object)
WITH edge, row WHERE properties(edge) <> row.properties
SET edge = row.properties
RETURN row.subjectId AS subjectId, row.type AS type, row.objectId AS objectId, edge.audience AS audience
