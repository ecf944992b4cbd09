// Keeps a ticket; some of those that have ended go.
CALL () {
  MATCH (old:Ticket)
  WHERE old.expiresAt < $now
  WITH old LIMIT 100
  DELETE old
}
CREATE (:Ticket {hash: $hash, purpose: $purpose, content: $content, expiresAt: $expiresAt, uses: 0})
