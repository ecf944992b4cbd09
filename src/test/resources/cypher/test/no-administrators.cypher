// Makes all administrators users.
MATCH (u:User {platformRole: 'ADMIN'})
SET u.platformRole = 'USER'
