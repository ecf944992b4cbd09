// Removes an entity of which nothing is said, with its names
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (e)-[:NAMED]->(name:Alias)
DETACH DELETE name, e
