// How many relationships of a campaign, or of one of its entities, weigh something else at the end of one session than of another.
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
WITH from, type(edge) AS type, to,
     reduce(sum = 0.0, i IN knownShares(edge) | CASE WHEN edge.sessions[i] <= $before AND edge.untils[i] > $before THEN sum + edge.weights[i] ELSE sum END) AS before,
     weightAsOf(edge) AS after
WITH from, type, to, round(sum(before), 6) AS before, round(sum(after), 6) AS after
WHERE before <> after
RETURN count(*) AS total
