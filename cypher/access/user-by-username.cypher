// The account of a username, unless it is a demo user's and the demo is off.
MATCH (u:User {usernameKey: $usernameKey})
WHERE $demo OR NOT coalesce(u.demo, false)
RETURN u.id AS id, u.username AS username, u.displayName AS displayName, u.passwordHash AS passwordHash
