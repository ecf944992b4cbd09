// Keeps what a person decided on a proposal.
MATCH (proposal:EntityProposal {id: $id})
SET proposal.status = $status, proposal.entityId = $entityId, proposal.reviewedBy = $by, proposal.reviewedAt = $at
