// A campaign's contradictions by the session in which they began.
CREATE INDEX contradiction_session IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() ON (r.campaignId, r.session, r.id);
