// Signs a user in; their sign-ins that have ended go, and those idle longest when there are too many.
MATCH (u:User {id: $userId})
CALL (u) {
  MATCH (u)-[:SIGNED_IN]->(old:SignIn)
  WITH old ORDER BY old.endsAt > $now DESC, old.usedAt DESC
  WITH collect(old) AS olds
  UNWIND [i IN range(0, size(olds) - 1) WHERE i >= $mostOthers OR olds[i].endsAt <= $now | olds[i]] AS gone
  DETACH DELETE gone
}
CREATE (u)-[:SIGNED_IN]->(:SignIn
  {id: $id, familyHash: $familyHash, turnHash: $turnHash, method: $method, client: $client, address: $address,
   createdAt: $now, usedAt: $now, endsAt: $endsAt, lastEnd: $lastEnd})
