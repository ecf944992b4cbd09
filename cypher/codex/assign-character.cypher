// Has a member play this character from now on, and no other of the campaign.
MATCH (user:User {id: $userId})-[:MEMBER_OF]->(:Campaign {id: $campaignId})
MATCH (character:Character {id: $characterId, campaignId: $campaignId})
OPTIONAL MATCH (user)-[before:PLAYS {campaignId: $campaignId}]->(other) WHERE other <> character
DELETE before
WITH DISTINCT user, character
MERGE (user)-[:PLAYS {campaignId: $campaignId}]->(character)
RETURN character.id AS id
