// Whom each of several names or aliases may mean: of each entity the part that bears it, or the entity itself where the same people see both
UNWIND $folded AS folded
MATCH (a:Alias {campaignId: $campaignId, folded: folded})<-[:NAMED]-(bearer:Entity|MergedEntity)
WHERE visible(a) AND visible(bearer)
MATCH way = (bearer)-[:MERGED_INTO*0..]->(e:Entity)
WHERE visible(e) AND all(step IN nodes(way) WHERE visible(step))
WITH folded, e, CASE WHEN bearer.audience = e.audience THEN e.id ELSE bearer.id END AS id,
  CASE WHEN bearer.audience IN [e.audience, 'PARTY'] THEN 0 WHEN bearer.audience = 'DM' THEN 2 ELSE 1 END AS narrowness
ORDER BY narrowness, id
WITH folded, e, collect(id)[0] AS id
RETURN folded, id
ORDER BY folded, e.folded, e.id
