// Which entities each of several names or aliases may mean
UNWIND $folded AS folded
MATCH (a:Alias {campaignId: $campaignId, folded: folded})<-[:NAMED|ALSO_NAMED]-(e:Entity)
WHERE visible(a) AND visible(e)
WITH DISTINCT folded, e
RETURN folded, e {.*} AS entity
ORDER BY folded, e.folded, e.id
