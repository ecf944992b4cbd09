// Which character each member of a campaign plays.
MATCH (:Campaign {id: $campaignId})<-[:MEMBER_OF]-(user:User)-[:PLAYS {campaignId: $campaignId}]->()-[:MERGED_INTO*0..]->(character:Entity)
RETURN user.id AS userId, character.id AS characterId
