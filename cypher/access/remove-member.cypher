// Ends a membership.
MATCH (:User {id: $userId})-[m:MEMBER_OF]->(:Campaign {id: $campaignId})
DELETE m
