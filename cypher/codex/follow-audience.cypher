// Has what was merged into an entity be seen by its new readers if its own were the same, else by no more than them
MATCH (:Entity {id: $id})<-[:MERGED_INTO*1..]-(former)
WITH former, CASE
  WHEN former.audience = $before THEN $after
  WHEN $after IN ['PARTY', former.audience] THEN former.audience
  WHEN former.audience = 'PARTY' THEN $after
  ELSE 'DM' END AS audience
WHERE former.audience <> audience
SET former.audience = audience
WITH former
CALL (former) {
  MATCH (former)-[:NAMED]->(a:Alias)
  SET a.audience = former.audience
}
RETURN former.id AS id, former.audience AS audience
