// Has the claims that were made of an entity, or of what was merged into it, be about what that is a part of today.
MATCH (:Entity|MergedEntity {id: $partId})<-[:MERGED_INTO*0..]-()<-[:SUBJECT|OBJECT]-(claim:Claim)
WITH DISTINCT claim
MATCH (claim)-[:SUBJECT]->()-[:MERGED_INTO*0..]->(subject:Entity)
MATCH (claim)-[:OBJECT]->()-[:MERGED_INTO*0..]->(object:Entity)
WITH claim, claim.subjectId AS wasOf, claim.objectId AS wasTo, CASE
  WHEN claim.type IN $symmetric AND subject.id > object.id THEN [object.id, subject.id]
  ELSE [subject.id, object.id] END AS ends
WHERE wasOf <> ends[0] OR wasTo <> ends[1]
SET claim.subjectId = ends[0], claim.objectId = ends[1]
WITH DISTINCT claim.type AS type, [[wasOf, wasTo], ends] AS pairs
UNWIND pairs AS pair
RETURN DISTINCT pair[0] AS subjectId, type, pair[1] AS objectId
