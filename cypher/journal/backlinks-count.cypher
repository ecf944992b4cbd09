// How often current texts mention each of these entities, as whomever the viewer knows it.
UNWIND $entityIds AS entityId
MATCH (asked:Entity {id: entityId}) USING INDEX SEEK asked:Entity(id) WHERE visible(asked)
UNWIND identities(asked) AS entity
MATCH way = (entity)<-[:MERGED_INTO*0..]-(part)
WHERE visible(entity) AND visible(part) AND all(step IN nodes(way) WHERE visible(step))
MATCH (part)<-[:REFERS_TO|MAY_REFER_TO]-(mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)<-[:CURRENT]-(entry:JournalEntry)
WHERE visible(mention) AND visible(revision) AND visible(entry) AND means(mention, entity)
RETURN entityId AS id, count(DISTINCT mention) AS total
