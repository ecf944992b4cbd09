// What people state and deny about each pair, as of a moment, in the order of its sessions.
UNWIND $pairs AS pair
CALL (pair) {
  MATCH (claim:Claim {subjectId: pair.fromId, type: pair.type, objectId: pair.toId})
  WHERE visible(claim) AND claim.statedBy IS NOT NULL AND countsAsOf(claim) AND claim.fromSession <= $session
  WITH claim, [claim.fromSession, claim.recordedAt.epochMillis, claim.id] AS key
  WHERE $after IS NULL OR key > $after
  ORDER BY key LIMIT $limit
  MATCH (from:Entity {id: claim.subjectId}) USING INDEX from:Entity(id) WHERE visible(from)
  MATCH (to:Entity {id: claim.objectId}) USING INDEX to:Entity(id) WHERE visible(to)
  RETURN claim, from, to, key
}
RETURN pair.id AS pairId, claim, from, to, null AS evidence
ORDER BY pairId, key
