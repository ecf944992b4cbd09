// How many statements and denials of people there are about each pair, as of a moment.
UNWIND $pairs AS pair
MATCH (claim:Claim {subjectId: pair.fromId, type: pair.type, objectId: pair.toId})
WHERE visible(claim) AND claim.statedBy IS NOT NULL AND countsAsOf(claim) AND claim.fromSession <= $session
RETURN pair.id AS pairId, count(claim) AS total
