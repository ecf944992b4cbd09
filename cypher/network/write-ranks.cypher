// Makes the ranks of relationships among those of a hub what they are now, where they aren't so already.
UNWIND $places AS place
CALL (place) {
  MATCH (old:Rank {relationshipId: place.relationshipId, hubId: place.hubId})
  USING INDEX old:Rank(relationshipId, hubId, audience)
  WHERE old.audience IS NOT NULL AND NOT old.id IN place.keep
  DELETE old
}
UNWIND place.ranks AS row
MERGE (rank:Rank {id: row.id})
WITH rank, row WHERE properties(rank) <> row
SET rank = row
