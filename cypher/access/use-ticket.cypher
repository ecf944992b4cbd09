// Uses a ticket; counting locks it first, so that of two uses at once the second sees the first.
MATCH (t:Ticket {hash: $hash})
SET t.uses = t.uses + 1
WITH t
WHERE t.purpose = $purpose AND t.expiresAt > $now AND t.uses <= $mostUses
RETURN t.content AS content
