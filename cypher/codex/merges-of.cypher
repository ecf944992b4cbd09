// What was merged into each of several entities, the newest first
MATCH way = (e:Entity)<-[:MERGED_INTO*1..]-(former:MergedEntity)
WHERE e.id IN $ids AND visible(e) AND visible(former) AND all(step IN nodes(way) WHERE visible(step))
RETURN e.id AS id, former {.*} AS former, nodes(way)[-2].id AS intoId
ORDER BY id, former.mergedAt DESC, former.id
