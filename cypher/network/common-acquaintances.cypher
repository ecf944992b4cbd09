// Whom two entities have both met by a moment, those first whom both know best.
MATCH (a:Entity {id: $aId})
USING INDEX a:Entity(id)
WHERE visible(a)
MATCH (a)-[edge:MET]-(who:Entity)
WHERE visible(edge) AND visible(who) AND who.id <> $bId AND ($kinds IS NULL OR who.kind IN $kinds)
WITH who, round(sum(weightAsOf(edge)), 6) AS weightWithA
WHERE weightWithA > 0
MATCH (who)-[other:MET]-(b:Entity)
WHERE b.id = $bId AND visible(other) AND visible(b)
WITH who, weightWithA, round(sum(weightAsOf(other)), 6) AS weightWithB
WHERE weightWithB > 0
WITH who, weightWithA, weightWithB, [CASE WHEN weightWithA < weightWithB THEN -weightWithA ELSE -weightWithB END, who.id] AS key
WHERE $after IS NULL OR key > $after
RETURN who, weightWithA, weightWithB
ORDER BY key LIMIT $limit
