// How many entities of some kinds a campaign has
UNWIND $kinds AS kind
MATCH (e:Entity {campaignId: $campaignId, kind: kind})
WHERE e.folded >= '' AND visible(e)
RETURN count(e) AS total
