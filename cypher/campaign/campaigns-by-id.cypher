// Campaigns by their ids
MATCH (c:Campaign)
WHERE c.id IN $ids AND visible(c)
RETURN c {.*} AS campaign
