// The claims of a pair, or of all pairs whose claims could end each other, that count or once counted; what merged entities did to each other never does.
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
WITH claim
WHERE size(claim.knownFrom) > 0 AND claim.subjectId <> claim.objectId
RETURN claim.id AS id, claim.subjectId AS subjectId, claim.type AS type, claim.objectId AS objectId,
       claim.polarity AS polarity, claim.audience AS audience, claim.account AS account,
       coalesce(claim.voice, 'JOURNAL') AS voice, coalesce(claim.through, 0) AS through, claim.weight AS weight, claim.confidence AS confidence,
       claim.fromSession AS fromSession, claim.untilSession AS untilSession, claim.position AS position,
       claim.recordedAt AS recordedAt, claim.knownFrom AS knownFrom, claim.knownTo AS knownTo,
       claim.disposition AS disposition, claim.trust AS trust, claim.respect AS respect, claim.fear AS fear
