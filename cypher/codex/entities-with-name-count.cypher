// How many entities of some kinds have a name or alias
MATCH (a:Alias {campaignId: $campaignId, folded: $folded})<-[:NAMED|ALSO_NAMED]-(e:Entity)
WHERE e.kind IN $kinds AND visible(a) AND visible(e)
RETURN count(DISTINCT e) AS total
