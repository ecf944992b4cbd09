// Which of these are no mentions of these entities alone
UNWIND $mentionIds AS id
OPTIONAL MATCH (mention:Mention {id: id, campaignId: $campaignId})
WITH id, mention WHERE mention IS NULL
  OR NOT EXISTS { MATCH (mention)-[:REFERS_TO|MAY_REFER_TO]->(part) WHERE part.id IN $partIds }
  OR EXISTS { MATCH (mention)-[:REFERS_TO|MAY_REFER_TO]->(other) WHERE NOT other.id IN $partIds }
RETURN id LIMIT 1
