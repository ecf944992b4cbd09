// Keeps mentions that are not there yet; one that means a single entity is seen by those who see both text and entity.
UNWIND $mentions AS row
MATCH (revision:JournalRevision {id: row.revisionId})
OPTIONAL MATCH (only:Entity|MergedEntity {id: row.entityIds[0], campaignId: revision.campaignId}) WHERE size(row.entityIds) = 1
MERGE (mention:Mention {id: row.id})
ON CREATE SET
  mention.campaignId = revision.campaignId,
  mention.audience = CASE
    WHEN only IS NULL OR only.audience IN ['PARTY', revision.audience] THEN revision.audience
    WHEN revision.audience = 'PARTY' THEN only.audience
    ELSE 'DM' END,
  mention.journalId = revision.journalId, mention.revisionId = revision.id,
  mention.start = row.start, mention.end = row.end, mention.text = row.text,
  mention.state = row.state, mention.origin = row.origin
MERGE (mention)-[:IN_REVISION]->(revision)
WITH mention, row
CALL (mention, row) {
  UNWIND row.entityIds AS entityId
  MATCH (entity:Entity|MergedEntity {id: entityId, campaignId: mention.campaignId})
  FOREACH (_ IN CASE WHEN row.state = 'RESOLVED' THEN [1] ELSE [] END | MERGE (mention)-[:REFERS_TO]->(entity))
  FOREACH (_ IN CASE WHEN row.state = 'AMBIGUOUS' THEN [1] ELSE [] END | MERGE (mention)-[:MAY_REFER_TO]->(entity))
}
RETURN DISTINCT mention.campaignId AS campaignId, 'JOURNAL' AS thing, mention.journalId AS id, [] AS entityIds, mention.audience AS before, mention.audience AS after
