// Adds a journal, still without text, to a session.
MATCH (session:Session {id: $sessionId, campaignId: $campaignId})
CREATE (entry:JournalEntry {
  id: $journalId, campaignId: session.campaignId, audience: $audience,
  sessionId: session.id, sessionNumber: session.number, perspective: $perspective,
  authorId: $authorId, author: $author, revision: 0, createdAt: $now, updatedAt: $now
})
CREATE (entry)-[:IN_SESSION]->(session)
