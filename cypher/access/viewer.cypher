// A user with their campaigns, sign-ins and API keys, unless it is a demo user and the demo is off.
MATCH (u:User {id: $id})
WHERE ($demo OR NOT coalesce(u.demo, false)) AND u.closedAt IS NULL
RETURN u.id AS id, u.username AS username, u.displayName AS displayName,
       coalesce(u.platformRole, 'USER') AS platformRole,
       [(u)-[m:MEMBER_OF]->(c:Campaign) | {campaignId: c.id, role: m.role}] AS memberships,
       [(u)-[:SIGNED_IN|HAS_KEY]->(c:SignIn|ApiKey) | c.id] AS credentials
