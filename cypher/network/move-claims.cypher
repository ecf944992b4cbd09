// Has claims of these be made of another entity, remembering of whom they were: the named ones, those of journals, and those that quote moved mentions and no others
CALL () {
  UNWIND $claimIds AS id
  MATCH (claim:Claim {id: id})
  RETURN claim
UNION
  UNWIND $journalIds AS id
  MATCH (claim:Claim {journalId: id})
  RETURN claim
UNION
  UNWIND $mentionIds AS id
  MATCH (mention:Mention {id: id})-[:IN_REVISION]->(revision:JournalRevision)<-[:QUOTES]-(evidence:Evidence)<-[:SUPPORTED_BY]-(claim:Claim)
  WHERE evidence.start <= mention.start AND mention.end <= evidence.end AND NOT EXISTS {
    MATCH (revision)<-[:IN_REVISION]-(other:Mention)-[:REFERS_TO|MAY_REFER_TO]->(part)
    WHERE part.id IN $partIds AND evidence.start <= other.start AND other.end <= evidence.end
  }
  RETURN claim
}
MATCH (new:Entity {id: $newId})
MATCH (claim)-[about:SUBJECT|OBJECT]->(part) WHERE part.id IN $partIds
CREATE (claim)-[:$(type(about)) {was: coalesce(about.was, []) + part.id}]->(new)
DELETE about
RETURN DISTINCT claim.id AS id
