// Audit entries are read by chain and place and by actor; invitations are found by the hash of their code.
CREATE CONSTRAINT audit_chain IF NOT EXISTS FOR (n:AuditChain) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT audit_entry IF NOT EXISTS FOR (n:AuditEntry) REQUIRE (n.chain, n.number) IS UNIQUE;
CREATE INDEX audit_time IF NOT EXISTS FOR (n:AuditEntry) ON (n.chain, n.at);
CREATE CONSTRAINT invitation_id IF NOT EXISTS FOR (n:Invitation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT invitation_code IF NOT EXISTS FOR (n:Invitation) REQUIRE n.codeHash IS UNIQUE;
CREATE INDEX invitation_campaign IF NOT EXISTS FOR (n:Invitation) ON (n.campaignId);
