// Which of these entities are hubs, or have become ones.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE entity:Hub OR COUNT { (entity)--() } >= $least
RETURN entity.id AS id, NOT entity:Hub AS isNew
