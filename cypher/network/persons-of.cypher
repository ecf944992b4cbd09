// Who entities are for the viewer at a moment: each by the least id of all whom they know to be one.
UNWIND $ids AS id
MATCH (entity:Entity {id: id}) USING INDEX SEEK entity:Entity(id) WHERE visible(entity)
CALL knownAs(entity, names)
RETURN id, names[0].id AS personId
