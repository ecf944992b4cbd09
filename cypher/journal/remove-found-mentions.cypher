// Takes mentions that runs have found out of the graph.
MATCH (mention:Mention) WHERE mention.id IN $ids AND mention.origin = 'FOUND'
WITH mention, mention.campaignId AS campaignId, mention.journalId AS id, mention.audience AS audience
DETACH DELETE mention
RETURN DISTINCT campaignId, 'JOURNAL' AS thing, id, [] AS entityIds, audience AS before, audience AS after
