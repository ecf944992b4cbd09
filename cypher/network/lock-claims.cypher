// Makes everybody who changes claims of a campaign wait for each other until they commit.
MATCH (campaign:Campaign {id: $campaignId})
SET campaign.lock = true
REMOVE campaign.lock
