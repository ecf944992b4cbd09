// Where accounts contradict each other by what was known at a time, by the session in which that began.
MATCH (one:Claim)-[contradiction:CONTRADICTS {campaignId: $campaignId}]->(other:Claim)
USING INDEX contradiction:CONTRADICTS(campaignId, session, id)
WHERE contradiction.session >= 0 AND contradiction.session <= $latest AND contradiction.id IS NOT NULL
  AND visible(contradiction) AND visible(one) AND visible(other)
WITH one, other, contradiction,
     [k IN range(0, size(contradiction.sessions) - 1)
      WHERE CASE WHEN $recordedAt IS NULL THEN contradiction.knownTo[k] = 9223372036854775807
                 ELSE contradiction.knownFrom[k] <= $recordedAt AND contradiction.knownTo[k] > $recordedAt END
      | contradiction.sessions[k]][0] AS session
WHERE session >= $earliest AND session <= $latest
WITH one, other, contradiction, session, [session, contradiction.id] AS key
WHERE $after IS NULL OR key > $after
RETURN contradiction.id AS id, session, one.polarity = other.polarity AS agreeOnPolarity,
       one.id AS oneId, other.id AS otherId
ORDER BY key LIMIT $limit
