// An entity and what was merged into it that the same people see
MATCH (e:Entity {id: $id})<-[:MERGED_INTO*0..]-(part)
WHERE part.audience = e.audience
RETURN part.id AS id ORDER BY part <> e, id
