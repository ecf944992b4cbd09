// Mentions that mean only this entity are seen by those who see both it and the text.
MATCH (entity:Entity|MergedEntity {id: $entityId})<-[:REFERS_TO]-(mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)
SET mention.audience = CASE
  WHEN entity.audience IN ['PARTY', revision.audience] THEN revision.audience
  WHEN revision.audience = 'PARTY' THEN entity.audience
  ELSE 'DM' END
