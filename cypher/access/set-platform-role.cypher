// What an account is to the whole server.
MATCH (u:User {id: $id})
SET u.platformRole = $role
