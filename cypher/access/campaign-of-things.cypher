// The campaign that the first of these that is anything's id belongs to.
UNWIND range(0, size($ids) - 1) AS place
WITH place, $ids[place] AS id
CALL (id) {
  MATCH (thing:Campaign {id: id}) RETURN thing.id AS campaignId
  UNION MATCH (thing:Session {id: id}) RETURN thing.campaignId AS campaignId
  UNION MATCH (thing:Entity {id: id}) RETURN thing.campaignId AS campaignId
  UNION MATCH (thing:MergedEntity {id: id}) RETURN thing.campaignId AS campaignId
  UNION MATCH (thing:JournalEntry {id: id}) RETURN thing.campaignId AS campaignId
  UNION MATCH (thing:Claim {id: id}) RETURN thing.campaignId AS campaignId
  UNION MATCH (thing:RelationshipType {id: id}) RETURN thing.campaignId AS campaignId
  UNION MATCH (thing:ConsolidationRun {id: id}) RETURN thing.campaignId AS campaignId
  UNION MATCH (thing:EntityProposal {id: id}) RETURN thing.campaignId AS campaignId
  UNION MATCH (thing:Invitation {id: id}) RETURN thing.campaignId AS campaignId
}
RETURN campaignId
ORDER BY place
LIMIT 1
