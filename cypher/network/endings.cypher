// What happened in a session that can have ended what bound two, under whatever names the viewer knows them: hostile deeds between them, and who killed either.
UNWIND $ends AS end
MATCH (who:Entity {id: end.whoId}) WHERE visible(who)
MATCH (toward:Entity {id: end.towardId}) WHERE visible(toward)
WITH end, identities(who) AS ones, identities(toward) AS others
CALL (end, ones, others) {
  UNWIND ones + others AS self
  MATCH (self)-[deed:$any($deeds)]-(other:Entity)
  WHERE visible(self) AND visible(deed) AND visible(other)
    AND (self IN ones AND other IN others OR type(deed) = 'KILLED' AND endNode(deed) = self)
    AND any(i IN knownShares(deed) WHERE deed.sessions[i] = end.session)
  WITH DISTINCT deed
  WITH type(deed) AS type, startNode(deed) AS from, endNode(deed) AS to, deed, weightAsOf(deed) AS weight
  WITH type, from, to, round(sum(weight), 6) AS weight, collect(properties(deed)) AS edges
  RETURN type, from, to, weight, edges
}
RETURN end.key AS key, type, from, to, weight, edges
ORDER BY key, type, from.id, to.id
