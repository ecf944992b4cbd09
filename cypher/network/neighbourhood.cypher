// The entities within three steps of one, strongest first at each step, and the strongest relationships among them; whom the viewer knows to be one are no step apart.
MATCH (root:Entity {id: $entityId}) WHERE visible(root)
WITH root, identities(root) AS selves
WITH [root] + [self IN selves WHERE self <> root] AS ring0
CALL (ring0) {
  UNWIND ring0 AS near
  MATCH (near)-[edge:$any($types)]-(other:Entity)
  WHERE visible(near) AND visible(edge) AND visible(other) AND NOT other IN ring0
  WITH other, type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, round(sum(weightAsOf(edge)), 6) AS weight
  WHERE weight > 0 AND weight >= $minWeight
  WITH other, round(sum(weight), 6) AS weight ORDER BY weight DESC, other.id LIMIT $limit
  WITH other, identities(other) AS selves ORDER BY weight DESC, other.id
  RETURN reduce(ring = [], some IN collect([other] + [self IN selves WHERE self <> other]) | ring + [self IN some WHERE NOT self IN ring]) AS ring1
}
CALL (ring0, ring1) {
  UNWIND CASE WHEN $depth >= 2 THEN ring1 ELSE [] END AS near
  MATCH (near)-[edge:$any($types)]-(other:Entity)
  WHERE visible(near) AND visible(edge) AND visible(other) AND NOT other IN ring0 AND NOT other IN ring1
  WITH other, type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, round(sum(weightAsOf(edge)), 6) AS weight
  WHERE weight > 0 AND weight >= $minWeight
  WITH other, round(sum(weight), 6) AS weight ORDER BY weight DESC, other.id LIMIT $limit
  WITH other, identities(other) AS selves ORDER BY weight DESC, other.id
  RETURN reduce(ring = [], some IN collect([other] + [self IN selves WHERE self <> other]) | ring + [self IN some WHERE NOT self IN ring]) AS ring2
}
CALL (ring0, ring1, ring2) {
  UNWIND CASE WHEN $depth >= 3 THEN ring2 ELSE [] END AS near
  MATCH (near)-[edge:$any($types)]-(other:Entity)
  WHERE visible(near) AND visible(edge) AND visible(other) AND NOT other IN ring0 AND NOT other IN ring1 AND NOT other IN ring2
  WITH other, type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, round(sum(weightAsOf(edge)), 6) AS weight
  WHERE weight > 0 AND weight >= $minWeight
  WITH other, round(sum(weight), 6) AS weight ORDER BY weight DESC, other.id LIMIT $limit
  WITH other, identities(other) AS selves ORDER BY weight DESC, other.id
  RETURN reduce(ring = [], some IN collect([other] + [self IN selves WHERE self <> other]) | ring + [self IN some WHERE NOT self IN ring]) AS ring3
}
WITH ring0 + ring1 + ring2 + ring3 AS found
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
