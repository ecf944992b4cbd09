// The next refresh token of a sign-in.
MATCH (s:SignIn {id: $id})
SET s.turnHash = $turnHash, s.usedAt = $now, s.endsAt = $endsAt
