// Makes a user whom no password lets in.
CREATE (:User {
  id: $id, username: $username, usernameKey: $username, displayName: $username,
  passwordHash: '', demo: false, createdAt: $now
})
