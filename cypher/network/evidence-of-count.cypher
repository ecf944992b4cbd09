// How many quotes are behind each pair's relationship at a moment.
UNWIND $pairs AS pair
MATCH (claim:Claim {subjectId: pair.fromId, type: pair.type, objectId: pair.toId})
WHERE visible(claim) AND claim.statedBy IS NULL AND countsAsOf(claim) AND claim.polarity = 'AFFIRMS' AND claim.fromSession <= $session
RETURN pair.id AS pairId, count(claim) AS total
