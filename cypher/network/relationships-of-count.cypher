// How many relationships each entity has at a moment.
UNWIND $ids AS id
MATCH (entity:Entity {id: id}) WHERE visible(entity)
CALL (entity) {
  MATCH (entity)-[edge:$any($types)]-(other:Entity)
  WHERE visible(edge) AND visible(other)
    AND ($kinds IS NULL OR other.kind IN $kinds)
    AND ($direction = 'ANY' OR edge.symmetric
         OR ($direction = 'OUT' AND startNode(edge) = entity) OR ($direction = 'IN' AND endNode(edge) = entity))
  WITH type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, round(sum(weightAsOf(edge)), 6) AS weight
  WHERE weight > 0 AND ($minWeight IS NULL OR weight >= $minWeight)
  RETURN count(*) AS total
}
RETURN entity.id AS entityId, total
