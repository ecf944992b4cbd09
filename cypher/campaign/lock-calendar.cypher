// A campaign's calendar, if it has one, which stays until the transaction ends
MATCH (c:Campaign {id: $campaignId})
SET c.lock = true
REMOVE c.lock
WITH c
OPTIONAL MATCH (calendar:Calendar {campaignId: c.id})
RETURN calendar {.*} AS calendar
