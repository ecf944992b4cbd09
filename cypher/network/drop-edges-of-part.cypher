// Removes the relationships of an entity that has become a part of another: those are the other's now.
MATCH (:MergedEntity {id: $partId})-[edge]-()
WHERE edge.claimIds IS NOT NULL
DELETE edge
