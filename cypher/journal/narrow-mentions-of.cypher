// Mentions that mean only this entity are seen by those who see both it and the text; a name that a run found and that may mean others too, by no fewer than before.
MATCH (entity:Entity|MergedEntity {id: $entityId})<-[:REFERS_TO|MAY_REFER_TO]-(mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)
WHERE mention.state = 'RESOLVED' OR mention.origin = 'FOUND'
WITH mention, revision, COLLECT {
  MATCH (mention)-[:REFERS_TO|MAY_REFER_TO]->(meant) WHERE NOT meant.audience IN ['PARTY', revision.audience]
  RETURN DISTINCT meant.audience
} AS narrower
WITH mention, CASE
  WHEN narrower = [] THEN revision.audience
  WHEN revision.audience = 'PARTY' AND size(narrower) = 1 THEN narrower[0]
  ELSE 'DM' END AS audience
WHERE mention.state = 'RESOLVED' OR audience = 'PARTY' OR mention.audience = 'DM'
SET mention.audience = audience
