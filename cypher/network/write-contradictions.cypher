// Links the claims that contradict each other, where they aren't so already.
UNWIND $contradictions AS row
MATCH (one:Claim {id: row.oneId})
MATCH (other:Claim {id: row.otherId})
MERGE (one)-[contradiction:CONTRADICTS {id: row.id}]->(other)
WITH contradiction, row WHERE properties(contradiction) <> row.properties
SET contradiction = row.properties
