// Uses up an invitation that hasn't ended; its campaign must be locked, so that one takes it
MATCH (i:Invitation {codeHash: $codeHash})
WHERE i.expiresAt > $now
WITH i, i.role AS role
DELETE i
RETURN role
