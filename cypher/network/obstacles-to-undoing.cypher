// What stands in the way of undoing a run's claims: persons' decisions and later runs that ended them.
MATCH (run:ConsolidationRun {id: $runId})-[:WROTE]->(claim:Claim)
OPTIONAL MATCH (claim)<-[:RETRACTED]-(later:ConsolidationRun)
WITH claim, later
WHERE claim.reviewedAt IS NOT NULL OR later IS NOT NULL
RETURN DISTINCT CASE WHEN later IS NULL THEN 'a person has decided on claim ' + claim.id
                     ELSE 'undo the later run ' + later.id + ' first' END AS obstacle
LIMIT 5
