// Marks a succeeded run as undone, unless its session is being consolidated.
MATCH (run:ConsolidationRun {id: $id})-[:RAN_FOR]->(session:Session)
SET session.audience = session.audience, run.done = run.done
WITH run
WHERE run.state = 'SUCCEEDED'
  AND NOT EXISTS { MATCH (active:ConsolidationRun {sessionId: run.sessionId}) WHERE active.state IN ['QUEUED', 'RUNNING'] }
SET run.state = 'UNDONE', run.undoneAt = $now
RETURN run.id AS id
