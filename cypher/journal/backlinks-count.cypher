// How often current texts mention each of these entities.
MATCH (entity:Entity)<-[:REFERS_TO|MAY_REFER_TO]-(mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)<-[:CURRENT]-(entry:JournalEntry)
WHERE entity.id IN $entityIds AND visible(entity) AND visible(mention) AND visible(revision) AND visible(entry)
  AND COUNT { MATCH (mention)-[:MAY_REFER_TO]->(candidate:Entity) WHERE visible(candidate) } < 2
RETURN entity.id AS id, count(mention) AS total
