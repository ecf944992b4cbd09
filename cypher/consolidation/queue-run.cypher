// Queues a run for a session; its active key, unique, keeps a second one out.
MATCH (session:Session {id: $sessionId})
SET session.audience = session.audience
WITH session
CREATE (run:ConsolidationRun)-[:RAN_FOR]->(session)
SET run = {
  id: $id, campaignId: session.campaignId, audience: 'DM', sessionId: session.id, sessionNumber: session.number,
  state: 'QUEUED', activeKey: session.id, extractor: $extractor, requestedBy: $requestedBy, queuedAt: $now,
  done: 0, total: 0, claimsProposed: 0, claimsAccepted: 0, claimsUnchanged: 0, claimsRetracted: 0,
  mentionsLinked: 0, entitiesProposed: 0, writes: 0
}
RETURN run
