// Proposals by their ids.
MATCH (proposal:EntityProposal)
WHERE proposal.id IN $ids AND visible(proposal)
RETURN proposal ORDER BY proposal.name, proposal.id
