// How often current texts mention each of these entities.
MATCH way = (entity:Entity)<-[:MERGED_INTO*0..]-(part)
WHERE entity.id IN $entityIds AND visible(entity) AND visible(part) AND all(step IN nodes(way) WHERE visible(step))
MATCH (part)<-[:REFERS_TO|MAY_REFER_TO]-(mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)<-[:CURRENT]-(entry:JournalEntry)
WHERE visible(mention) AND visible(revision) AND visible(entry) AND means(mention, entity)
RETURN entity.id AS id, count(DISTINCT mention) AS total
