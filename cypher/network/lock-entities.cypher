// Takes the write locks of the entities whose relationships are about to be projected, in the order of their ids.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
SET entity.revision = entity.revision
