// How many proposals of a campaign have names that are no entity's that the viewer may see.
MATCH (proposal:EntityProposal {campaignId: $campaignId, status: $status})-[:PROPOSED_IN]->(revision:JournalRevision)
WHERE visible(proposal) AND visible(revision)
  AND ($status <> 'PROPOSED' OR NOT EXISTS {
    MATCH (alias:Alias {campaignId: $campaignId, folded: proposal.folded}) WHERE visible(alias)
  })
RETURN count(proposal) AS total
