// Adds the next link to a chain that is locked.
MATCH (chain:AuditChain {id: $chain})
CREATE (entry:AuditEntry)
SET entry = $entry,
  chain.headNumber = entry.number, chain.headHash = entry.hash, chain.headSeal = $seal
