// The entities within three steps of one, strongest first at each step, and the strongest relationships among them.
MATCH (root:Entity {id: $entityId}) WHERE visible(root)
CALL (root) {
  MATCH (root)-[edge:$any($types)]-(other:Entity)
  WHERE visible(edge) AND visible(other)
  WITH other, round(sum(weightAsOf(edge)), 6) AS weight
  WHERE weight > 0 AND weight >= $minWeight
  WITH other ORDER BY weight DESC, other.id LIMIT $limit
  RETURN collect(other) AS ring1
}
CALL (root, ring1) {
  UNWIND CASE WHEN $depth >= 2 THEN ring1 ELSE [] END AS near
  MATCH (near)-[edge:$any($types)]-(other:Entity)
  WHERE visible(near) AND visible(edge) AND visible(other) AND other <> root AND NOT other IN ring1
  WITH other, round(sum(weightAsOf(edge)), 6) AS weight
  WHERE weight > 0 AND weight >= $minWeight
  WITH other ORDER BY weight DESC, other.id LIMIT $limit
  RETURN collect(other) AS ring2
}
CALL (root, ring1, ring2) {
  UNWIND CASE WHEN $depth >= 3 THEN ring2 ELSE [] END AS near
  MATCH (near)-[edge:$any($types)]-(other:Entity)
  WHERE visible(near) AND visible(edge) AND visible(other) AND other <> root AND NOT other IN ring1 AND NOT other IN ring2
  WITH other, round(sum(weightAsOf(edge)), 6) AS weight
  WHERE weight > 0 AND weight >= $minWeight
  WITH other ORDER BY weight DESC, other.id LIMIT $limit
  RETURN collect(other) AS ring3
}
WITH [root] + ring1 + ring2 + ring3 AS found
WITH found[0..$limit] AS nodes, size(found) > $limit AS nodesLeftOut
CALL (nodes) {
  UNWIND nodes AS from
  MATCH (from)-[edge:$any($types)]->(to:Entity)
  WHERE visible(from) AND visible(edge) AND visible(to) AND to IN nodes
  WITH from, to, type(edge) AS type, edge, weightAsOf(edge) AS weight
  WITH from, to, type, round(sum(weight), 6) AS weight, collect(edge) AS edges
  WHERE weight > 0 AND weight >= $minWeight
  WITH from, to, type, weight, edges ORDER BY weight DESC, type, from.id, to.id LIMIT $edgeLimit + 1
  RETURN collect({from: from, to: to, type: type, weight: weight, edges: [edge IN edges | properties(edge)]}) AS strongest
}
RETURN nodes, strongest[0..$edgeLimit] AS relationships, nodesLeftOut OR size(strongest) > $edgeLimit AS truncated
