// Links a provider's subject to a user; one that is linked already breaks the constraint.
MATCH (u:User {id: $userId})
CREATE (u)-[:KNOWN_AS]->(:ProviderAccount
  {id: $id, provider: $provider, issuer: $issuer, subject: $subject, linkedAt: $now})
