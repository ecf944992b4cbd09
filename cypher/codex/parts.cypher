// Every entity of a campaign and everything that was merged into one, and into which
MATCH (e:Entity {campaignId: $campaignId}) WHERE e.folded >= ''
MATCH (e)<-[:MERGED_INTO*0..]-(part)
RETURN part {.*} AS entity, e.id AS keptId
ORDER BY e.folded, e.id, part.id
