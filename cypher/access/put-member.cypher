// Makes a user a member of a campaign, or gives a member another role.
MATCH (c:Campaign {id: $campaignId})
MATCH (u:User {id: $userId})
MERGE (u)-[m:MEMBER_OF]->(c)
ON CREATE SET m.since = $now
SET m.role = $role
