// Names that runs found and that may mean several are seen by those who see all of them.
MATCH (mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)
WHERE mention.origin = 'FOUND' AND mention.state = 'AMBIGUOUS'
WITH mention, COLLECT {
  MATCH (mention)-[:MAY_REFER_TO]->(meant) WHERE NOT meant.audience IN ['PARTY', mention.audience]
  RETURN DISTINCT meant.audience
} AS narrower
WHERE narrower <> []
SET mention.audience = CASE WHEN mention.audience = 'PARTY' AND size(narrower) = 1 THEN narrower[0] ELSE 'DM' END;
