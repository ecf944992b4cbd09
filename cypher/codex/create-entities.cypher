// Creates entities, each with its kind's label and an alias for each of its names
UNWIND $entities AS entity
CREATE (e:Entity:$(entity.label))
SET e = entity.properties
WITH e, entity
UNWIND entity.names AS name
CREATE (e)-[:NAMED]->(:Alias {
  id: name.id, campaignId: e.campaignId, audience: e.audience, text: name.text, folded: name.folded
})
