// The entities of some kinds that were changed, or mentioned in the last session, most recently
CALL () {
  MATCH (e:Entity)
  WHERE e.campaignId = $campaignId AND e.updatedAt > datetime({epochMillis: 0})
    AND e.kind IN $kinds AND visible(e)
  RETURN e, e.updatedAt AS at
  ORDER BY e.campaignId DESC, e.updatedAt DESC
  LIMIT $limit
UNION ALL
  MATCH (s:Session {campaignId: $campaignId})
  WHERE s.number > 0 AND visible(s)
  WITH s ORDER BY s.number DESC LIMIT 1
  MATCH (s)<-[:IN_SESSION]-(j:JournalEntry)-[:CURRENT]->(r:JournalRevision)
  WHERE visible(j) AND visible(r)
  MATCH (r)<-[:IN_REVISION]-(m:Mention)-[:REFERS_TO|MAY_REFER_TO]->(part)
  WHERE visible(m) AND visible(part)
  MATCH way = (part)-[:MERGED_INTO*0..]->(e:Entity)
  WHERE e.kind IN $kinds AND visible(e) AND all(step IN nodes(way) WHERE visible(step))
    AND means(m, e)
  RETURN e, j.updatedAt AS at
}
WITH e, max(at) AS at
RETURN e {.*} AS entity
ORDER BY at DESC, e.folded, e.id
LIMIT $limit
