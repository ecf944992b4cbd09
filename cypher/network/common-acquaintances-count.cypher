// How many two entities have both met by a moment.
MATCH (a:Entity {id: $aId})
USING INDEX a:Entity(id)
WHERE visible(a)
MATCH (a)-[edge:MET]-(who:Entity)
WHERE visible(edge) AND visible(who) AND who.id <> $bId AND ($kinds IS NULL OR who.kind IN $kinds)
WITH who, sum(weightAsOf(edge)) AS weightWithA
WHERE weightWithA > 0
MATCH (who)-[other:MET]-(b:Entity)
WHERE b.id = $bId AND visible(other) AND visible(b)
WITH who, sum(weightAsOf(other)) AS weightWithB
WHERE weightWithB > 0
RETURN count(who) AS total
