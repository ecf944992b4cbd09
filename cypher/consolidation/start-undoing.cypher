// Has a succeeded run undone, unless its session is being consolidated or undone; its active key keeps others out.
MATCH (run:ConsolidationRun {id: $id})-[:RAN_FOR]->(session:Session)
SET session.audience = session.audience, run.done = run.done
WITH run
WHERE run.state = 'SUCCEEDED' AND NOT EXISTS { MATCH (:ConsolidationRun {activeKey: run.sessionId}) }
SET run.state = 'UNDOING', run.activeKey = run.sessionId, run.stage = 'UNDO', run.done = 0, run.total = 1
REMOVE run.error
RETURN run.id AS id
