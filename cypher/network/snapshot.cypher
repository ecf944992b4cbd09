// A campaign's entities and the relationships among them at a moment; one that several audiences share counts once.
CALL () {
  MATCH (entity:Entity {campaignId: $campaignId})
  USING INDEX entity:Entity(campaignId, id)
  WHERE entity.id > '' AND visible(entity)
  WITH entity ORDER BY entity.id LIMIT $nodeLimit
  RETURN collect(entity {.id, .kind, .name}) AS nodes
}
CALL () {
  MATCH (from:Entity {campaignId: $campaignId})
  USING INDEX from:Entity(campaignId, id)
  WHERE from.id > '' AND visible(from)
  MATCH (from)-[edge:$any($types)]->(to:Entity)
  WHERE visible(edge) AND visible(to)
  WITH from, to, edge, type(edge) AS type, weightAsOf(edge) AS weight
  WHERE weight > 0
  WITH from, to, type, round(sum(weight), 6) AS weight,
       min(head([i IN knownShares(edge) WHERE edge.sessions[i] <= $session AND edge.untils[i] > $session | edge.sessions[i]])) AS since
  WHERE weight >= $minWeight OR type = 'SAME_AS'
  WITH from, to, type, weight, since ORDER BY from.id, type, to.id LIMIT $tieLimit
  RETURN collect({from: from.id, type: type, to: to.id, weight: weight, since: since}) AS ties
}
RETURN nodes, ties
