// Of which entity today those of these that were merged are a part.
MATCH (part:MergedEntity)-[:MERGED_INTO*1..]->(kept:Entity)
WHERE part.id IN $ids
RETURN part.id AS id, kept.id AS keptId
