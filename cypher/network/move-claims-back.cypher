// Has claims that a split gave to an entity be made again of whom they were made
MATCH (new:Entity {id: $newId})<-[about:SUBJECT|OBJECT]-(claim:Claim) WHERE about.was IS NOT NULL
MATCH (part:Entity|MergedEntity {id: about.was[-1]})
CREATE (claim)-[:$(type(about)) {was: CASE WHEN size(about.was) > 1 THEN about.was[0..-1] END}]->(part)
DELETE about
RETURN DISTINCT part.id AS id
