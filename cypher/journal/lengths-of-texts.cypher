// How many characters each of these revisions holds.
MATCH (revision:JournalRevision)
WHERE revision.id IN $ids AND visible(revision)
RETURN revision.id AS id, size(revision.body) AS length
ORDER BY id
