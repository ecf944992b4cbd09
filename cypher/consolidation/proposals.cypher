// The proposals of a campaign whose names are no entity's that the viewer may see, the surest first.
MATCH (proposal:EntityProposal {campaignId: $campaignId, status: $status})-[:PROPOSED_IN]->(revision:JournalRevision)
WHERE visible(proposal) AND visible(revision)
  AND ($status <> 'PROPOSED' OR NOT EXISTS {
    MATCH (alias:Alias {campaignId: $campaignId, folded: proposal.folded}) WHERE visible(alias)
  })
WITH proposal, revision, [-proposal.confidence, proposal.name, proposal.id] AS key
WHERE $after IS NULL OR key > $after
RETURN proposal, revision.id AS revisionId
ORDER BY key LIMIT $limit
