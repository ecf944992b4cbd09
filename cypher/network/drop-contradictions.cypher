// Removes the contradictions of the claims in scope that are none any more.
UNWIND $scopes AS scope
CALL (scope) {
  WITH scope WHERE scope.kind = 'PAIR'
  MATCH (claim:Claim {subjectId: scope.subjectId, type: scope.type, objectId: scope.objectId})
  RETURN claim
UNION
  WITH scope WHERE scope.kind = 'SUBJECT'
  MATCH (claim:Claim {subjectId: scope.subjectId, type: scope.type}) WHERE claim.objectId >= ''
  RETURN claim
UNION
  WITH scope WHERE scope.kind = 'OBJECT'
  MATCH (claim:Claim {objectId: scope.objectId, type: scope.type})
  RETURN claim
}
MATCH (claim)-[contradiction:CONTRADICTS]-(:Claim)
WITH DISTINCT contradiction
WHERE NOT contradiction.id IN $keep
DELETE contradiction
