// Leaves a campaign without members.
MATCH (:User)-[member:MEMBER_OF]->(:Campaign {id: $campaignId})
DELETE member
