// Has a journal's former texts, and the mentions in them, seen by nobody who may not see the journal now.
MATCH (entry:JournalEntry {id: $journalId})<-[:REVISION_OF]-(former:JournalRevision)
WHERE former.number < entry.revision
SET former.audience = CASE
  WHEN entry.audience IN ['PARTY', former.audience] THEN former.audience
  WHEN former.audience = 'PARTY' THEN entry.audience
  ELSE 'DM' END
WITH former
MATCH (mention:Mention)-[:IN_REVISION]->(former)
SET mention.audience = CASE
  WHEN former.audience IN ['PARTY', mention.audience] THEN mention.audience
  WHEN mention.audience = 'PARTY' THEN former.audience
  ELSE 'DM' END
