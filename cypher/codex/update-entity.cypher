// Gives an entity new properties and the aliases that its names want, keeping those it has
MATCH (e:Entity {id: $id})
SET e += $properties
WITH e
CALL (e) {
  MATCH (e)-[:NAMED]->(old:Alias)
  WHERE NOT old.text IN $texts
  DETACH DELETE old
}
WITH e
UNWIND $names AS name
MERGE (e)-[:NAMED]->(a:Alias {text: name.text})
ON CREATE SET a.id = name.id, a.campaignId = e.campaignId, a.folded = name.folded
SET a.audience = e.audience
