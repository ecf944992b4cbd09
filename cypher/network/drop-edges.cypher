// Removes the relationships in scope that no claim ever held up.
UNWIND $scopes AS scope
CALL (scope) {
  WITH scope WHERE scope.kind = 'PAIR'
  MATCH (:Entity {id: scope.subjectId})-[edge:$(scope.type)]->(:Entity {id: scope.objectId})
  RETURN edge
UNION
  WITH scope WHERE scope.kind = 'SUBJECT'
  MATCH (:Entity {id: scope.subjectId})-[edge:$(scope.type)]->(:Entity)
  RETURN edge
UNION
  WITH scope WHERE scope.kind = 'OBJECT'
  MATCH (:Entity)-[edge:$(scope.type)]->(:Entity {id: scope.objectId})
  RETURN edge
}
WITH edge
WHERE NOT edge.id IN $keep
WITH edge, startNode(edge).id AS subjectId, type(edge) AS type, endNode(edge).id AS objectId, edge.audience AS audience
DELETE edge
RETURN subjectId, type, objectId, audience
