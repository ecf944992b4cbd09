// In how many places accounts contradict each other.
MATCH (one:Claim)-[contradiction:CONTRADICTS {campaignId: $campaignId}]->(other:Claim)
USING INDEX contradiction:CONTRADICTS(campaignId, session, id)
WHERE contradiction.session >= $earliest AND contradiction.session <= $latest AND contradiction.id IS NOT NULL
  AND visible(contradiction) AND visible(one) AND visible(other)
RETURN count(contradiction) AS total
