// A page of the entities of some kinds that have a name or alias, by name
MATCH (a:Alias {campaignId: $campaignId, folded: $folded})<-[:NAMED|ALSO_NAMED]-(e:Entity)
WHERE e.kind IN $kinds AND visible(a) AND visible(e)
  AND ($after IS NULL OR e.folded > $after[0] OR (e.folded = $after[0] AND e.id > $after[1]))
RETURN DISTINCT e {.*} AS entity, e.folded AS folded, e.id AS id
ORDER BY folded, id
LIMIT $limit
