// Makes everybody who changes the members of a campaign wait for each other until they commit
MATCH (c:Campaign {id: $campaignId})
SET c.lock = true
REMOVE c.lock
