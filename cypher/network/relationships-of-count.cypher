// How many relationships each entity has, as whomever the viewer knows it, at a moment.
UNWIND $ids AS id
MATCH (asked:Entity {id: id}) USING INDEX SEEK asked:Entity(id) WHERE visible(asked)
WITH asked, identities(asked) AS selves
CALL (asked, selves) {
  UNWIND selves AS self
  MATCH (self)-[edge:$any($types)]-(other:Entity)
  WHERE visible(self) AND visible(edge) AND visible(other)
    AND (NOT other IN selves OR (type(edge) = 'SAME_AS' AND startNode(edge) = self))
    AND ($kinds IS NULL OR (other.kind IN $kinds AND other <> asked) OR (other IN selves AND self.kind IN $kinds AND self <> asked))
    AND ($direction = 'ANY' OR edge.symmetric
         OR ($direction = 'OUT' AND startNode(edge) = self) OR ($direction = 'IN' AND endNode(edge) = self))
  WITH type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, round(sum(weightAsOf(edge)), 6) AS weight
  WHERE weight > 0 AND ($minWeight IS NULL OR weight >= $minWeight)
  RETURN count(*) AS total
}
RETURN asked.id AS entityId, total
