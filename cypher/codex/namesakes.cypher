// Which of several names an entity of the same kind already has as its name
UNWIND $wanted AS wanted
MATCH (e:Entity {campaignId: $campaignId, kind: wanted.kind, folded: wanted.folded})
WHERE e.id <> wanted.id AND visible(e)
RETURN wanted.index AS index, e.name AS name
ORDER BY index
LIMIT 1
