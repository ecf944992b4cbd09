// The relationships of a campaign, or of one of its entities, that weigh something else at the end of one session than of another, the greatest change first.
CALL () {
  WITH * WHERE $entityId IS NULL
  MATCH (from:Entity {campaignId: $campaignId})
  USING INDEX from:Entity(campaignId, id)
  WHERE from.id > '' AND visible(from)
  MATCH (from)-[edge:$any($types)]->(to:Entity)
  WHERE visible(edge) AND visible(to)
  RETURN from, edge, to
UNION
  WITH * WHERE $entityId IS NOT NULL
  MATCH (entity:Entity {id: $entityId})-[edge:$any($types)]-(other:Entity)
  WHERE entity.campaignId = $campaignId AND visible(entity) AND visible(edge) AND visible(other)
  RETURN startNode(edge) AS from, edge, endNode(edge) AS to
}
WITH from, type(edge) AS type, to, edge,
     reduce(sum = 0.0, i IN knownShares(edge) | CASE WHEN edge.sessions[i] <= $before AND edge.untils[i] > $before THEN sum + edge.weights[i] ELSE sum END) AS before,
     weightAsOf(edge) AS after
WITH from, type, to, collect(edge) AS edges, round(sum(before), 6) AS before, round(sum(after), 6) AS after
WHERE before <> after
WITH from, type, to, edges, before, after, [-abs(after - before), type, from.id, to.id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key LIMIT $limit
RETURN type, from, to, before, after AS weight, [edge IN edges | properties(edge)] AS edges
ORDER BY key
