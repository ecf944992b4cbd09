// Every pair of these subjects that a claim ever related or a relationship relates, with how many claims and relationships it has.
UNWIND $ids AS id
CALL (id) {
  MATCH (claim:Claim {subjectId: id})
  USING INDEX claim:Claim(subjectId, type, objectId)
  WHERE claim.type IS NOT NULL AND claim.objectId IS NOT NULL AND size(claim.knownFrom) > 0
  RETURN claim.type AS type, claim.objectId AS objectId, CASE claim.status WHEN 'ACCEPTED' THEN 1 ELSE 0 END AS claims, 0 AS edges
UNION ALL
  MATCH (subject:Entity {id: id})-[edge]->(object:Entity)
  USING INDEX subject:Entity(id)
  WHERE edge.claimIds IS NOT NULL
  RETURN type(edge) AS type, object.id AS objectId, 0 AS claims, 1 AS edges
}
RETURN id AS subjectId, type, objectId, sum(claims) AS claims, sum(edges) AS edges
ORDER BY subjectId, type, objectId
