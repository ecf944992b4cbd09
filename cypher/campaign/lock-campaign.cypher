// A campaign's owner; everybody who changes its members waits for each other until they commit
MATCH (c:Campaign {id: $campaignId})
SET c.lock = true
REMOVE c.lock
RETURN coalesce(c.ownerId, c.createdBy) AS ownerId
