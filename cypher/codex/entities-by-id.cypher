// Entities by their ids, and by the ids of what was merged into them
MATCH (e:Entity)
WHERE e.id IN $ids AND visible(e)
RETURN e.id AS id, e {.*} AS entity
UNION ALL
MATCH way = (former:MergedEntity)-[:MERGED_INTO*1..]->(e:Entity)
WHERE former.id IN $ids AND visible(former) AND visible(e) AND all(step IN nodes(way) WHERE visible(step))
RETURN former.id AS id, e {.*} AS entity
