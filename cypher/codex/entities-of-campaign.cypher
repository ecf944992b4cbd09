// A page of a campaign's entities of some kinds, by name
UNWIND $kinds AS kind
CALL (kind) {
  MATCH (e:Entity {campaignId: $campaignId, kind: kind})
  WHERE e.folded >= coalesce($after[0], '')
    AND ($after IS NULL OR e.folded > $after[0] OR e.id > $after[1])
    AND visible(e)
  RETURN e
  ORDER BY e.folded, e.id
  LIMIT $limit
}
RETURN e {.*} AS entity
ORDER BY e.folded, e.id
LIMIT $limit
