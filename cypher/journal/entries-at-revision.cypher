// Journals as they were in these revisions, without the texts.
MATCH (entry:JournalEntry)<-[:REVISION_OF]-(revision:JournalRevision)
WHERE revision.id IN $ids AND visible(entry) AND visible(revision)
RETURN entry {.*, revision: revision.number, revisionId: revision.id} AS journal
