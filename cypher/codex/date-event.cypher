// Gives an event a date, or none
MATCH (event:Entity {id: $id})
SET event.inWorldDate = $inWorldDate, event += $inWorld, event.revision = $revision, event.updatedAt = $now
REMOVE event:Dated, event.inWorldLentBy
SET event:$($labels)
