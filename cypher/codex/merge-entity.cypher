// Makes an entity a part of another, which has its names from now on as well
MATCH (kept:Entity {id: $keptId})
MATCH (merged:Entity {id: $mergedId})
SET merged:MergedEntity, merged.mergedAt = $at, merged.mergedBy = $by
REMOVE merged:Entity, merged:$($label)
CREATE (merged)-[:MERGED_INTO {follows: merged.audience = kept.audience}]->(kept)
WITH kept, merged
MATCH (merged)-[:NAMED|ALSO_NAMED]->(a:Alias)
CREATE (kept)-[:ALSO_NAMED]->(a)
