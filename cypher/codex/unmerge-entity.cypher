// Makes an entity that was merged into another one of its own again, with what was merged into it
MATCH (merged:MergedEntity {id: $id})-[into:MERGED_INTO]->()
CALL (merged) {
  MATCH (merged)-[:MERGED_INTO*1..]->(above)-[lent:ALSO_NAMED]->(:Alias)<-[:NAMED|ALSO_NAMED]-(merged)
  DELETE lent
}
DELETE into
REMOVE merged:MergedEntity, merged.mergedAt, merged.mergedBy
SET merged:Entity:$($label)
