// Keeps what a person decided on a proposal.
MATCH (proposal:EntityProposal {id: $id})
SET proposal.status = $status, proposal.entityId = $entityId, proposal.reviewedBy = $by, proposal.reviewedAt = $at
RETURN proposal.campaignId AS campaignId, 'PROPOSAL' AS thing, proposal.id AS id, [] AS entityIds, proposal.audience AS before, proposal.audience AS after
