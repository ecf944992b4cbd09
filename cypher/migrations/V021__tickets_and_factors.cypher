// Tickets of sign-ins under way, passkeys and accounts elsewhere are found by their keys.
CREATE CONSTRAINT ticket_hash IF NOT EXISTS FOR (n:Ticket) REQUIRE n.hash IS UNIQUE;
CREATE INDEX ticket_end IF NOT EXISTS FOR (n:Ticket) ON (n.expiresAt);
CREATE CONSTRAINT passkey_credential IF NOT EXISTS FOR (n:Passkey) REQUIRE n.credentialId IS UNIQUE;
CREATE CONSTRAINT provider_account IF NOT EXISTS FOR (n:ProviderAccount) REQUIRE (n.issuer, n.subject) IS UNIQUE;
