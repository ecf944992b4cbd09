// A new account; a taken username breaks the constraint on usernameKey.
CREATE (u:User)
SET u = $user
