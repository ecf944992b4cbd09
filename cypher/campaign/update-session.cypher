// Gives a session that is at the expected revision other details; else there is no row (the first SET waits for other writers)
MATCH (s:Session {id: $id})
SET s.lock = true
REMOVE s.lock
WITH s
WHERE s.revision = $expectedRevision
SET s.title = $title, s.playedOn = $playedOn, s.inWorldDate = $inWorldDate, s.summary = $summary,
  s.revision = $expectedRevision + 1, s += $inWorld
REMOVE s:Dated
SET s:$($labels)
RETURN s {.*} AS session
