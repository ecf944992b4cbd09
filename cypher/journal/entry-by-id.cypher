// A journal in its current revision, without the text.
MATCH (entry:JournalEntry {id: $id})-[:CURRENT]->(revision:JournalRevision)
WHERE visible(entry) AND visible(revision)
RETURN entry {.*, revisionId: revision.id} AS journal
