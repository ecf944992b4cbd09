// Looks at a sign-in for a refresh token; locks it first, so that of two uses at once the second sees the first.
MATCH (u:User)-[:SIGNED_IN]->(s:SignIn {id: $id})
SET s.tried = $now
WITH u, s
WHERE s.familyHash = $familyHash
RETURN u.id AS userId, s.turnHash = $turnHash AND s.endsAt > $now AS holds, s.lastEnd AS lastEnd
