// The account of a username, unless it is closed, or a demo user's and the demo is off.
MATCH (u:User {usernameKey: $usernameKey})
WHERE ($demo OR NOT coalesce(u.demo, false)) AND u.closedAt IS NULL
RETURN u.id AS id, u.username AS username, u.displayName AS displayName, coalesce(u.passwordHash, '') AS passwordHash
