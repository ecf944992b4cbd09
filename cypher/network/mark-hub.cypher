// Makes an entity a hub, whose relationships have ranks from now on.
MATCH (entity:Entity {id: $id})
SET entity:Hub
