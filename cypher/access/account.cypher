// An account as administrators see it.
MATCH (u:User {id: $id})
RETURN u.id AS id, u.username AS username, u.displayName AS displayName,
       coalesce(u.platformRole, 'USER') AS platformRole, u.createdAt AS createdAt
