// Claims tell when they counted, in microseconds; relationships tell so of each share. rebuildRelationships adds what was known before.
MATCH (n:Claim) WHERE n.knownFrom IS NULL
OPTIONAL MATCH (:ConsolidationRun)-[r:RETRACTED {status: 'ACCEPTED'}]->(n)
WITH n, count(r) > 0 AS counted, n.recordedAt.epochSeconds * 1000000 + n.recordedAt.microsecond AS recorded
CALL (n, counted, recorded) {
  WITH n, counted, recorded
  SET n.knownFrom = CASE WHEN n.status = 'ACCEPTED' OR counted THEN [recorded] ELSE [] END,
      n.knownTo = CASE WHEN n.status = 'ACCEPTED' THEN [9223372036854775807]
                       WHEN counted THEN [n.retractedAt.epochSeconds * 1000000 + n.retractedAt.microsecond]
                       ELSE [] END
};
MATCH (:Entity)-[r]->(:Entity) WHERE r.claimIds IS NOT NULL AND r.current IS NULL
SET r.current = size(r.claimIds),
    r.knownFrom = COLLECT { UNWIND r.claimIds AS id MATCH (n:Claim {id: id}) RETURN n.knownFrom[0] },
    r.knownTo = [id IN r.claimIds | 9223372036854775807],
    r.accounts = COLLECT { UNWIND r.claimIds AS id MATCH (n:Claim {id: id}) RETURN n.account }
REMOVE r.evidenceCount;
