// Takes back what a run found, and the proposals that no other run found.
MATCH (:ConsolidationRun {id: $runId})-[mine:WROTE]->(proposal:EntityProposal)
WITH mine, proposal, EXISTS { MATCH (proposal)<-[:WROTE]-(other:ConsolidationRun) WHERE other.id <> $runId } AS stays
DELETE mine
WITH proposal, proposal.campaignId AS campaignId, proposal.id AS id, proposal.audience AS before WHERE NOT stays
DETACH DELETE proposal
RETURN campaignId, 'PROPOSAL' AS thing, id, [] AS entityIds, before, null AS after
