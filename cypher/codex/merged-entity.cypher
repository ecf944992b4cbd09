// An entity that was merged into another, as it was
MATCH (former:MergedEntity {id: $id})
WHERE visible(former)
RETURN former {.*} AS entity
