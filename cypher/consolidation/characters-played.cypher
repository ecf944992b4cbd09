// Which character each member of a campaign plays.
MATCH (user:User)-[membership:MEMBER_OF]->(:Campaign {id: $campaignId})
WHERE membership.characterId IS NOT NULL
RETURN user.id AS userId, membership.characterId AS characterId
