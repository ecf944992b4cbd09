// Writes the relationships that the claims add up to.
UNWIND $edges AS row
MATCH (subject:Entity {id: row.subjectId})
MATCH (object:Entity {id: row.objectId})
MERGE (subject)-[edge:$(row.type) {id: row.id}]->(object)
SET edge = row.properties
