// What each of several entities was split from, as it is today
MATCH (e:Entity)-[:SPLIT_FROM]->(part)
WHERE e.id IN $ids AND visible(e) AND visible(part)
MATCH way = (part)-[:MERGED_INTO*0..]->(from:Entity)
WHERE visible(from) AND all(step IN nodes(way) WHERE visible(step))
RETURN e.id AS id, from {.*} AS entity
