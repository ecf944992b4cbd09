// Whom two entities have both met by a moment, those first whom both know best; whom the viewer knows to be one are one.
MATCH (a:Entity {id: $aId}) USING INDEX SEEK a:Entity(id) WHERE visible(a)
MATCH (b:Entity {id: $bId}) USING INDEX SEEK b:Entity(id) WHERE visible(b)
WITH identities(a) AS selvesOfA, identities(b) AS selvesOfB
UNWIND selvesOfA AS self
MATCH (self)-[edge:MET]-(known:Entity)
WHERE visible(self) AND visible(edge) AND visible(known) AND NOT known IN selvesOfA AND NOT known IN selvesOfB AND ($kinds IS NULL OR known.kind IN $kinds)
WITH selvesOfB, known, sum(weightAsOf(edge)) AS weight
WHERE weight > 0
CALL knownAs(known, names)
WITH selvesOfB, names[0].id AS personId, collect({name: known, weight: weight}) AS toA, collect(names)[0] AS names, round(sum(weight), 6) AS weightWithA
CALL (selvesOfB, names) {
  UNWIND names AS known
  MATCH (known)-[other:MET]-(selfOfB:Entity)
  WHERE selfOfB IN selvesOfB AND visible(known) AND visible(other) AND visible(selfOfB) AND ($kinds IS NULL OR known.kind IN $kinds)
  WITH known, sum(weightAsOf(other)) AS weight
  WHERE weight > 0
  RETURN collect({name: known, weight: weight}) AS toB, round(sum(weight), 6) AS weightWithB
}
WITH toA, toB, weightWithA, weightWithB WHERE weightWithB > 0
CALL (toA, toB) {
  UNWIND toA + toB AS met
  WITH met.name AS name, sum(met.weight) AS weight
  RETURN name AS who ORDER BY weight DESC, name.folded, name.id LIMIT 1
}
WITH who, weightWithA, weightWithB, [CASE WHEN weightWithA < weightWithB THEN -weightWithA ELSE -weightWithB END, who.id] AS key
WHERE $after IS NULL OR key > $after
RETURN who, weightWithA, weightWithB
ORDER BY key LIMIT $limit
