// Uses a refresh token; counting locks it first, so that of two uses at once the second sees the first.
MATCH (u:User)-[:HOLDS]->(t:RefreshToken {hash: $hash})
SET t.uses = t.uses + 1
RETURN u.id AS userId, t.familyId AS familyId, t.uses > 1 AS usedBefore, t.expiresAt < $now AS expired
