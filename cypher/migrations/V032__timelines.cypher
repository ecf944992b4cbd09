// A campaign's claims in the order of play, to be read a page at a time.
CREATE INDEX claim_in_play IF NOT EXISTS FOR (n:Claim) ON (n.campaignId, n.fromSession, n.position, n.id);
