// How many sessions each of several campaigns has
MATCH (s:Session)
WHERE s.campaignId IN $campaignIds AND s.number > 0 AND visible(s)
RETURN s.campaignId AS campaignId, count(s) AS total
