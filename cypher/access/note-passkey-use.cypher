// The use of a passkey; no row when its authenticator counts and the count isn't higher than at the last use.
MATCH (p:Passkey {id: $id})
SET p.usedAt = $now
WITH p
WHERE p.signCount < $signCount OR (p.signCount = 0 AND $signCount = 0)
SET p.signCount = $signCount, p.backedUp = $backedUp
RETURN true AS fresh
