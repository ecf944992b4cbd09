// The sessions of a campaign with a journal that no run was queued for since it was written, in order; locked, and none that is being consolidated.
MATCH (session:Session {campaignId: $campaignId})
WITH session ORDER BY session.id
SET session.audience = session.audience
WITH session
WHERE NOT EXISTS { MATCH (:ConsolidationRun {activeKey: session.id}) } AND EXISTS {
  MATCH (session)<-[:IN_SESSION]-(:JournalEntry)-[:CURRENT]->(revision:JournalRevision)
  WHERE NOT EXISTS {
    MATCH (run:ConsolidationRun {sessionId: session.id}) WHERE run.queuedAt >= revision.writtenAt AND run.state <> 'FAILED'
  }
}
RETURN session.id AS id ORDER BY session.number
