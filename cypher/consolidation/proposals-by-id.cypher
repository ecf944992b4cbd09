// Proposals by their ids.
MATCH (proposal:EntityProposal)
WHERE proposal.id IN $ids AND visible(proposal)
MATCH (proposal)-[:PROPOSED_IN]->(revision:JournalRevision) WHERE visible(revision)
RETURN proposal, revision.id AS revisionId ORDER BY proposal.name, proposal.id
