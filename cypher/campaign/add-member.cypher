// Makes the user with a name a member of a campaign, or changes what they are in it
MATCH (c:Campaign {id: $campaignId})
MATCH (u:User {usernameKey: $usernameKey})
MERGE (u)-[m:MEMBER_OF]->(c)
ON CREATE SET m.since = $now
WITH u, m, m.role AS before
SET m.role = $role
RETURN
  u.id AS userId, u.username AS username, u.displayName AS displayName,
  m.role AS role, m.since AS since, before
