// What imports of a campaign's file have written already, by what each line is about
MATCH (l:ImportedLine {campaignId: $campaignId})
WHERE l.key >= ''
RETURN l.key AS key, l.sha256 AS sha256, l.targetId AS targetId, l.revision AS revision
