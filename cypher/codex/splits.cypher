// From what an entity was split
MATCH (:Entity {id: $id})-[:SPLIT_FROM]->(part)
MATCH (part)-[:MERGED_INTO*0..]->(old:Entity)
RETURN part.id AS partId, old.id AS oldId, old.audience AS audience
