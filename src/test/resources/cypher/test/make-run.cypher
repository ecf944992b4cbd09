// A run that has ended, for claims that tests write themselves.
CREATE (:ConsolidationRun {id: $id, campaignId: $campaignId, audience: 'DM', state: 'SUCCEEDED'})
