// The names that entities have from what was merged into them
MATCH (e:Entity)-[:ALSO_NAMED]->(a:Alias)
WHERE e.id IN $ids AND visible(e) AND visible(a)
RETURN e.id AS id, a.text AS text
ORDER BY id, a.folded, text
