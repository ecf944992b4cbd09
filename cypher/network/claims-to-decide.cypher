// How claims stand that somebody asks to be decided on.
UNWIND $ids AS id
MATCH (claim:Claim {id: id}) WHERE visible(claim)
RETURN DISTINCT claim.id AS id, claim.campaignId AS campaignId, claim.subjectId AS subjectId, claim.type AS type, claim.objectId AS objectId,
       claim.status AS status, claim.account AS account, claim.voice AS voice
ORDER BY id
