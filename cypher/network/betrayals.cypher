// Hostile deeds by a moment, of a campaign or of an entity as whomever the viewer knows it, that are called a betrayal or were done to whom something ever bound; with all that bound the two.
CALL () {
  WITH $entityId AS entityId WHERE entityId IS NULL
  MATCH (doer:Entity {campaignId: $campaignId})
  USING INDEX doer:Entity(campaignId, id)
  WHERE doer.id > '' AND visible(doer)
  MATCH (doer)-[deed:$any($deeds)]->(victim:Entity)
  WHERE visible(deed) AND visible(victim)
  RETURN deed
 UNION
  WITH $entityId AS entityId WHERE entityId IS NOT NULL
  MATCH (asked:Entity {id: entityId}) WHERE visible(asked)
  UNWIND identities(asked) AS self
  MATCH (self)-[deed:$any($deeds)]-(other:Entity)
  WHERE visible(self) AND visible(deed) AND visible(other)
  RETURN deed
}
WITH deed, type(deed) AS type, startNode(deed) AS from, endNode(deed) AS to, weightAsOf(deed) AS weight
WHERE visible(deed) AND any(i IN knownShares(deed) WHERE deed.sessions[i] <= $session)
WITH type, from, to, round(sum(weight), 6) AS weight, collect(properties(deed)) AS edges
WITH type, from, to, weight, edges, identities(from) AS doers, identities(to) AS victims
WHERE NOT to IN doers
CALL (doers, victims) {
  UNWIND doers AS doer
  MATCH (doer)-[bond:$any($bonds)]-(other:Entity)
  WHERE visible(doer) AND visible(bond) AND visible(other) AND other IN victims
  WITH type(bond) AS type, startNode(bond) AS from, endNode(bond) AS to, bond, weightAsOf(bond) AS weight
  WITH type, from, to, round(sum(weight), 6) AS weight, collect(properties(bond)) AS edges
  RETURN collect({type: type, from: from, to: to, weight: weight, edges: edges}) AS direct
}
CALL (doers, victims) {
  UNWIND doers + victims AS member
  MATCH (member)-[bond:$any($memberships)]->(faction:Entity)
  WHERE visible(member) AND visible(bond) AND visible(faction) AND faction.kind = 'FACTION'
  WITH member, faction, type(bond) AS type, bond, weightAsOf(bond) AS weight
  WITH member, faction, type, round(sum(weight), 6) AS weight, collect(properties(bond)) AS edges
  WITH member, faction, type, weight, edges, member IN doers AS ofDoer, [identity IN identities(faction) | identity.id][0] AS factionId
  RETURN collect({ofDoer: ofDoer, factionId: factionId, type: type, from: member, to: faction, weight: weight, edges: edges}) AS memberships
}
WITH *, [one IN memberships WHERE any(other IN memberships WHERE other.factionId = one.factionId AND other.ofDoer <> one.ofDoer)] AS shared
WHERE type = 'BETRAYED' OR size(direct) > 0 OR size(shared) > 0
RETURN type, from, to, weight, edges, [doer IN doers | doer.id][0] AS doerId, [victim IN victims | victim.id][0] AS victimId, direct, shared
ORDER BY type, from.id, to.id
LIMIT $limit
