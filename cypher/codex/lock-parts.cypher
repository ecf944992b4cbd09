// Keeps other writers away from entities and all that was merged into them, in the order of their ids
MATCH (e:Entity)<-[:MERGED_INTO*0..]-(part) WHERE e.id IN $ids
WITH DISTINCT part ORDER BY part.id
SET part.revision = part.revision
