// The strongest relationships of each entity, as whomever the viewer knows it, at a moment; one that several audiences share counts once, with the sum of its weights. A hub's of today come in the order of their ranks.
UNWIND $ids AS id
MATCH (asked:Entity {id: id}) USING INDEX SEEK asked:Entity(id) WHERE visible(asked)
WITH asked, identities(asked) AS selves
CALL (asked, selves) {
  WITH selves WHERE NOT ($byRank AND asked:Hub AND size(selves) = 1)
  UNWIND selves AS self
  MATCH (self)-[edge:$any($types)]-(other:Entity)
  WHERE visible(self) AND visible(edge) AND visible(other)
    AND (NOT other IN selves OR (type(edge) = 'SAME_AS' AND startNode(edge) = self))
    AND ($kinds IS NULL OR (other.kind IN $kinds AND other <> asked) OR (other IN selves AND self.kind IN $kinds AND self <> asked))
    AND ($direction = 'ANY' OR edge.symmetric
         OR ($direction = 'OUT' AND startNode(edge) = self) OR ($direction = 'IN' AND endNode(edge) = self))
  WITH other, edge, type(edge) AS type, startNode(edge) AS from, endNode(edge) AS to, weightAsOf(edge) AS weight
  WITH other, type, from, to, round(sum(weight), 6) AS weight, collect(edge) AS edges
  WHERE weight > 0 AND ($minWeight IS NULL OR weight >= $minWeight)
  WITH other, type, from, to, weight, edges, [-weight, type, from.id, to.id] AS key
  WHERE $after IS NULL OR key > $after
  ORDER BY key LIMIT $limit
  RETURN type, from, to, weight, [edge IN edges | properties(edge)] AS edges, key
UNION
  WITH asked, selves, CASE WHEN asked.campaignId IN $sight.led THEN 'DM' ELSE [own IN $sight.audiences WHERE own <> 'PARTY'][0] END AS own
  WHERE $byRank AND asked:Hub AND size(selves) = 1
  CALL (asked, own) {
    MATCH (rank:Rank {hubId: asked.id, audience: 'PARTY'})
    USING INDEX SEEK rank:Rank(hubId, audience, order)
    WHERE rank.order > $afterRank AND rank.order < $lastRank
    WITH own, rank ORDER BY rank.hubId, rank.audience, rank.order
    WHERE visible(rank) AND rank.type IN $types AND NOT own IN rank.elsewhere
    RETURN rank LIMIT $limit
  UNION
    MATCH (rank:Rank {hubId: asked.id, audience: own})
    USING INDEX SEEK rank:Rank(hubId, audience, order)
    WHERE rank.order > $afterRank AND rank.order < $lastRank
    WITH rank ORDER BY rank.hubId, rank.audience, rank.order
    WHERE visible(rank) AND rank.type IN $types
    RETURN rank LIMIT $limit
  }
  WITH rank ORDER BY rank.order LIMIT $limit
  MATCH (from:Entity {id: rank.fromId}) USING INDEX SEEK from:Entity(id) WHERE visible(from)
  MATCH (to:Entity {id: rank.toId}) USING INDEX SEEK to:Entity(id) WHERE visible(to)
  MATCH (from)-[edge:$(rank.type)]->(to) WHERE visible(edge)
  WITH from, to, type(edge) AS type, round(sum(weightAsOf(edge)), 6) AS weight, collect(edge) AS edges
  WHERE weight > 0 AND ($minWeight IS NULL OR weight >= $minWeight)
  RETURN type, from, to, weight, [edge IN edges | properties(edge)] AS edges, [-weight, type, from.id, to.id] AS key
}
RETURN asked.id AS entityId, type, from, to, weight, edges
ORDER BY entityId, key
