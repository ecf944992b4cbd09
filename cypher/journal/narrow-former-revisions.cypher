// Has a journal's former texts, and the mentions in them, seen by nobody who may not see the journal now.
MATCH (entry:JournalEntry {id: $journalId})<-[:REVISION_OF]-(former:JournalRevision)
WHERE former.number < entry.revision
SET former.audience = CASE
  WHEN entry.audience IN ['PARTY', former.audience] THEN former.audience
  WHEN former.audience = 'PARTY' THEN entry.audience
  ELSE 'DM' END
WITH former
MATCH (mention:Mention)-[:IN_REVISION]->(former)
OPTIONAL MATCH (mention)-[:REFERS_TO]->(entity)
SET mention.audience = CASE
  WHEN entity IS NULL OR entity.audience IN ['PARTY', former.audience] THEN former.audience
  WHEN former.audience = 'PARTY' THEN entity.audience
  ELSE 'DM' END
