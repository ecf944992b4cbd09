// Keeps a new refresh token; those of the same user that have ended go.
MATCH (u:User {id: $userId})
CALL (u) {
  MATCH (u)-[:HOLDS]->(old:RefreshToken)
  WHERE old.expiresAt < $now
  DETACH DELETE old
}
CREATE (u)-[:HOLDS]->(:RefreshToken
  {hash: $hash, familyId: $familyId, issuedAt: $now, expiresAt: $expiresAt, uses: 0})
