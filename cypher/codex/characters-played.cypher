// Which character each member of a campaign plays.
MATCH (:Campaign {id: $campaignId})<-[:MEMBER_OF]-(user:User)-[:PLAYS {campaignId: $campaignId}]->(part)-[:MERGED_INTO*0..]->(character:Entity)
RETURN user.id AS userId, part.id AS partId, character.id AS characterId
