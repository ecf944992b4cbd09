// Keeps mentions that are not there yet. One that means a single entity is seen by those who see both text and entity; a name that a run found, by those who see all whom it may mean, since others' names may not be what it was found by.
UNWIND $mentions AS row
MATCH (revision:JournalRevision {id: row.revisionId})
CALL (row, revision) {
  UNWIND row.entityIds AS entityId
  MATCH (entity:Entity|MergedEntity {id: entityId, campaignId: revision.campaignId})
  WHERE (size(row.entityIds) = 1 OR row.origin = 'FOUND') AND NOT entity.audience IN ['PARTY', revision.audience]
  RETURN collect(DISTINCT entity.audience) AS narrower
}
MERGE (mention:Mention {id: row.id})
ON CREATE SET
  mention.campaignId = revision.campaignId,
  mention.audience = CASE
    WHEN narrower = [] THEN revision.audience
    WHEN revision.audience = 'PARTY' AND size(narrower) = 1 THEN narrower[0]
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
