// The name that others see.
MATCH (u:User {id: $id})
SET u.displayName = $displayName
