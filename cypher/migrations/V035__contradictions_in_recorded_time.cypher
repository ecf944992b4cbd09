// Contradictions tell when they were known; of those that are there it is when the later of both claims began to count.
MATCH (one:Claim)-[contradiction:CONTRADICTS]->(other:Claim)
WHERE contradiction.sessions IS NULL
WITH contradiction, [known IN [one.knownFrom[-1], other.knownFrom[-1]] | known] AS known
SET contradiction.sessions = [contradiction.session],
    contradiction.knownFrom = [CASE WHEN known[0] > known[1] THEN known[0] ELSE known[1] END],
    contradiction.knownTo = [9223372036854775807];
