// The entities of some kinds with a name that starts with a prefix, each by its best name, exact ones first
MATCH (a:Alias)<-[:NAMED|ALSO_NAMED]-(e:Entity)
WHERE a.campaignId = $campaignId AND a.folded STARTS WITH $prefix AND e.kind IN $kinds
  AND visible(a) AND visible(e)
WITH e, a.text AS text, a.folded AS folded, a.folded = $prefix AS exact, a.text = e.name AS isName
ORDER BY exact DESC, isName DESC, folded, text
WITH e, collect({text: text, exact: exact})[0] AS best
RETURN e {.*} AS entity, best.text AS text, best.exact AS exact
ORDER BY exact DESC, e.folded, e.id
LIMIT $limit
