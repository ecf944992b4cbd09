// Remembers what lines of an import wrote
UNWIND $lines AS line
MERGE (l:ImportedLine {campaignId: $campaignId, key: line.key})
ON CREATE SET l.audience = 'DM'
SET l.sha256 = line.sha256, l.targetId = line.targetId, l.revision = line.revision
