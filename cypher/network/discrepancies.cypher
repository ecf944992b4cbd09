// Where accounts contradict each other, by the session in which that began.
MATCH (one:Claim)-[contradiction:CONTRADICTS {campaignId: $campaignId}]->(other:Claim)
USING INDEX contradiction:CONTRADICTS(campaignId, session, id)
WHERE contradiction.session >= $earliest AND contradiction.session <= $latest AND contradiction.id IS NOT NULL
  AND visible(contradiction) AND visible(one) AND visible(other)
WITH one, other, contradiction, [contradiction.session, contradiction.id] AS key
WHERE $after IS NULL OR key > $after
RETURN contradiction.id AS id, contradiction.session AS session, one.polarity = other.polarity AS agreeOnPolarity,
       one.id AS oneId, other.id AS otherId
ORDER BY key LIMIT $limit
