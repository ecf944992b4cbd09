// The members of each of several campaigns, their DMs first
MATCH (c:Campaign)<-[m:MEMBER_OF]-(u:User)
WHERE c.id IN $campaignIds
RETURN
  c.id AS campaignId, u.id AS userId, u.username AS username, u.displayName AS displayName,
  m.role AS role, m.since AS since
ORDER BY m.role, u.username
