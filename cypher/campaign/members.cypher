// The members of a campaign, its DMs first
MATCH (c:Campaign {id: $campaignId})<-[m:MEMBER_OF]-(u:User)
RETURN
  u.id AS userId, u.username AS username, u.displayName AS displayName,
  m.role AS role, m.since AS since
ORDER BY m.role, u.username
