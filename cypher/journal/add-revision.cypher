// Makes a text, for these readers, the current one of a journal that is at the expected revision; else there is no row (the first SET waits for other writers).
MATCH (entry:JournalEntry {id: $journalId})
SET entry.updatedAt = $now
WITH entry WHERE entry.revision = $expectedRevision
SET entry.revision = $expectedRevision + 1, entry.audience = $audience
CREATE (revision:JournalRevision {
  id: $revisionId, campaignId: entry.campaignId, audience: entry.audience, journalId: entry.id,
  number: entry.revision, body: $body, sha256: $sha256, writtenAt: $now, writtenBy: $writtenBy
})
CREATE (revision)-[:REVISION_OF]->(entry)
WITH entry, revision
OPTIONAL MATCH (entry)-[former:CURRENT]->(:JournalRevision)
DELETE former
CREATE (entry)-[:CURRENT]->(revision)
RETURN revision.number AS number
