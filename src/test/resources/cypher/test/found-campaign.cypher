// Makes a campaign with so many sessions.
CREATE (c:Campaign {id: $campaignId, campaignId: $campaignId, slug: $campaignId, name: $campaignId, audience: 'PARTY', revision: 1, createdAt: $now, createdBy: $by})
WITH c
UNWIND range(1, $sessions) AS number
CREATE (:Session {id: $campaignId + '-' + number, campaignId: $campaignId, audience: 'PARTY', number: number, revision: 1, createdAt: $now})
