// Creates a session with the number asked for or the next one, unless taken; the lock makes concurrent creators queue
MATCH (c:Campaign {id: $campaignId})
SET c.lock = true
REMOVE c.lock
WITH c
CALL (c) {
  OPTIONAL MATCH (s:Session {campaignId: c.id})
  WHERE s.number > 0
  RETURN coalesce(max(s.number), 0) + 1 AS next
}
MERGE (s:Session {campaignId: c.id, number: coalesce($number, next)})
ON CREATE SET
  s.id = $id, s.audience = 'PARTY', s.title = $title, s.playedOn = $playedOn,
  s.inWorldDate = $inWorldDate, s.summary = $summary, s.revision = 1, s.createdAt = $now,
  s += $inWorld, s:$($labels)
RETURN s {.*} AS session
