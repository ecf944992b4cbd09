// Makes a user without a password.
CREATE (:User {id: $id, username: $username, usernameKey: $username, displayName: $username, createdAt: $now})
