// Takes mentions that runs have found out of the graph.
MATCH (mention:Mention) WHERE mention.id IN $ids AND mention.origin = 'FOUND'
DETACH DELETE mention
