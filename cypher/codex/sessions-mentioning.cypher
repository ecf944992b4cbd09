// The first and the last session whose journals mention each of several entities
MATCH (e:Entity)<-[:REFERS_TO|MAY_REFER_TO]-(m:Mention)-[:IN_REVISION]->(r:JournalRevision)
USING INDEX e:Entity(id)
WHERE e.id IN $ids AND visible(e) AND visible(m) AND visible(r)
  AND COUNT { MATCH (m)-[:MAY_REFER_TO]->(candidate:Entity) WHERE visible(candidate) } < 2
MATCH (r)<-[:CURRENT]-(j:JournalEntry)-[:IN_SESSION]->(s:Session)
WHERE visible(j) AND visible(s)
WITH DISTINCT e.id AS id, s
ORDER BY s.number
WITH id, collect(s) AS sessions
RETURN id, properties(sessions[0]) AS first, properties(sessions[-1]) AS last
