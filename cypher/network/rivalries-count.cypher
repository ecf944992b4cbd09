// How many pairs of people and factions, of a campaign or with an entity as whomever the viewer knows it, have something hostile between them at a moment.
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
WITH DISTINCT startNode(edge) AS from, endNode(edge) AS to, weightAsOf(edge) > 0 AS holds, visible(edge) AS seen
WHERE seen AND holds AND from.kind IN $kinds AND to.kind IN $kinds
WITH [one IN identities(from) | one.id][0] AS one, [other IN identities(to) | other.id][0] AS other
WHERE one <> other
WITH DISTINCT CASE WHEN one < other THEN [one, other] ELSE [other, one] END AS pair
RETURN count(pair) AS total
