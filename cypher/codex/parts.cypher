// Every entity of a campaign and everything that was merged into one, and into which
MATCH (e:Entity {campaignId: $campaignId}) WHERE e.folded >= ''
MATCH (e)<-[:MERGED_INTO*0..]-(part)
OPTIONAL MATCH (part)-[split:SPLIT_FROM]->(from)
RETURN part {.*} AS entity, e.id AS keptId, from.id AS splitFromId, split.journalIds AS journalIds
ORDER BY e.folded, e.id, part.id
