// A user with the campaigns they are a member of, unless it is a demo user and the demo is off.
MATCH (u:User {id: $id})
WHERE $demo OR NOT coalesce(u.demo, false)
RETURN u.id AS id, u.username AS username, u.displayName AS displayName,
       [(u)-[m:MEMBER_OF]->(c:Campaign) | {campaignId: c.id, role: m.role}] AS memberships
