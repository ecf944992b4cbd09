// Takes a campaign away with everything in it.
MATCH (n:Campaign|Session|Entity|MergedEntity|RelationshipType|Alias|JournalEntry|JournalRevision|Mention|Claim|Evidence|EntityProposal|ConsolidationRun|Calendar {campaignId: $campaignId})
DETACH DELETE n
