// Who has linked a provider's subject.
MATCH (u:User)-[:KNOWN_AS]->(:ProviderAccount {issuer: $issuer, subject: $subject})
RETURN u.id AS userId
