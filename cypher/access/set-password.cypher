// Another password for a user.
MATCH (u:User {id: $id})
SET u.passwordHash = $passwordHash
