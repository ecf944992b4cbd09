// Has mentions that a split gave to an entity mean again whom they meant
MATCH (new:Entity {id: $newId})<-[means:REFERS_TO|MAY_REFER_TO]-(mention:Mention) WHERE means.was IS NOT NULL
MATCH (part:Entity|MergedEntity {id: means.was[-1]})
CREATE (mention)-[:$(type(means)) {was: CASE WHEN size(means.was) > 1 THEN means.was[0..-1] END}]->(part)
DELETE means
