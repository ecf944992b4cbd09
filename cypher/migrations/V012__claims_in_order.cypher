// A campaign's claims by when they were recorded, of one status or of all, to be read a page at a time.
CREATE INDEX claim_recorded IF NOT EXISTS FOR (n:Claim) ON (n.campaignId, n.recordedAt, n.id);
CREATE INDEX claim_status_recorded IF NOT EXISTS FOR (n:Claim) ON (n.campaignId, n.status, n.recordedAt, n.id);
DROP INDEX claim_campaign IF EXISTS;
DROP INDEX claim_status IF EXISTS;
