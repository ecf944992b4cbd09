// A passkey by its credential id, with its owner.
MATCH (u:User)-[:HAS_PASSKEY]->(p:Passkey {credentialId: $credentialId})
RETURN p.id AS id, u.id AS userId, p.credential AS credential, p.signCount AS signCount,
       p.backupEligible AS backupEligible, p.backedUp AS backedUp
