// Entities by their ids
MATCH (e:Entity)
WHERE e.id IN $ids AND visible(e)
RETURN e {.*} AS entity
