// Which of these are no claims about these entities
UNWIND $claimIds AS id
OPTIONAL MATCH (claim:Claim {id: id, campaignId: $campaignId})
WITH id, claim WHERE claim IS NULL OR NOT EXISTS { MATCH (claim)-[:SUBJECT|OBJECT]->(part) WHERE part.id IN $partIds }
RETURN id LIMIT 1
