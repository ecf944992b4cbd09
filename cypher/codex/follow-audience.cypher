// Has what was merged into an entity be seen by its new readers if both were seen by the same, else by no more than them
MATCH way = (:Entity {id: $id})<-[:MERGED_INTO*1..]-(former)
WITH former, CASE
  WHEN all(step IN relationships(way) WHERE step.follows) THEN $audience
  WHEN $audience IN ['PARTY', former.audience] THEN former.audience
  WHEN former.audience = 'PARTY' THEN $audience
  ELSE 'DM' END AS audience
WHERE former.audience <> audience
SET former.audience = audience
WITH former
CALL (former) {
  MATCH (former)-[:NAMED]->(a:Alias)
  SET a.audience = former.audience
}
RETURN former.id AS id, former.audience AS audience
