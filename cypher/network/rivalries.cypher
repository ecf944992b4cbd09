// Pairs of people and factions, of a campaign or with an entity as whomever the viewer knows it, by what is hostile between them at a moment, the most hostile first; with all between them that isn't neutral.
CALL () {
  WITH $entityId AS entityId WHERE entityId IS NULL
  MATCH (from:Entity {campaignId: $campaignId})
  USING INDEX from:Entity(campaignId, id)
  WHERE from.id > '' AND visible(from)
  MATCH (from)-[edge:$any($hostile)]->(to:Entity)
  WHERE visible(edge) AND visible(to)
  RETURN edge
 UNION
  WITH $entityId AS entityId WHERE entityId IS NOT NULL
  MATCH (asked:Entity {id: entityId}) WHERE visible(asked)
  UNWIND identities(asked) AS self
  MATCH (self)-[edge:$any($hostile)]-(other:Entity)
  WHERE visible(self) AND visible(edge) AND visible(other)
  RETURN edge
}
WITH startNode(edge) AS from, endNode(edge) AS to, weightAsOf(edge) * -$sentiments[type(edge)] AS hostility, edge
WHERE visible(edge) AND hostility > 0 AND from.kind IN $kinds AND to.kind IN $kinds
WITH from, to, sum(hostility) AS hostility
WITH identities(from) AS ones, identities(to) AS others, hostility
WITH CASE WHEN ones[0].id < others[0].id THEN [ones, others] ELSE [others, ones] END AS pair, hostility, ones[0] = others[0] AS isOne
WHERE NOT isOne
WITH pair, round(sum(hostility), 6) AS hostility
WITH pair, hostility, [-hostility, pair[0][0].id, pair[1][0].id] AS key
WHERE $after IS NULL OR key > $after
ORDER BY key LIMIT $limit
CALL (pair) {
  UNWIND pair[0] AS one
  MATCH (one)-[tie:$any($types)]-(other:Entity)
  WHERE visible(one) AND visible(tie) AND visible(other) AND other IN pair[1]
    AND any(i IN knownShares(tie) WHERE tie.sessions[i] <= $session)
  WITH type(tie) AS type, startNode(tie) AS from, endNode(tie) AS to, startNode(tie) = one AS byOne, tie, weightAsOf(tie) AS weight
  WITH type, from, to, byOne, round(sum(weight), 6) AS weight, collect(properties(tie)) AS edges
  WITH type, from, to, byOne, weight, edges ORDER BY -weight, type, from.id, to.id
  RETURN collect({type: type, from: from, to: to, byOne: byOne, weight: weight, edges: edges}) AS ties
}
RETURN [one IN pair[0] | one.id] AS oneIds, [other IN pair[1] | other.id] AS otherIds, hostility, ties
ORDER BY key
