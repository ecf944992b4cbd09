// All whom ties of family join to an entity, as whomever the viewer knows it, at a moment: the ties among them, the strongest first, and who the viewer knows both ends to be.
MATCH (asked:Entity {id: $entityId}) WHERE visible(asked)
WITH COLLECT {
  MATCH (asked)((near:Entity WHERE visible(near))-[kin:PARENT_OF|SIBLING_OF|SPOUSE_OF|SAME_AS WHERE visible(kin) AND weightAsOf(kin) > 0]-(relative:Entity WHERE visible(relative)))*(person)
  WHERE visible(person)
  WITH DISTINCT person RETURN person LIMIT $limit
} AS people, [identity IN identities(asked) | identity.id][0] AS personId
UNWIND people AS from
MATCH (from)-[edge:PARENT_OF|SIBLING_OF|SPOUSE_OF]->(to:Entity)
WHERE visible(from) AND visible(edge) AND visible(to)
WITH personId, people, from, to, type(edge) AS type, edge, weightAsOf(edge) AS weight
WITH personId, people, from, to, type, round(sum(weight), 6) AS weight, collect(properties(edge)) AS edges
WHERE weight > 0 AND to IN people
RETURN personId, type, from, to, weight, edges, [identity IN identities(from) | identity.id][0] AS fromPersonId, [identity IN identities(to) | identity.id][0] AS toPersonId, size(people) AS size
ORDER BY -weight, type, from.id, to.id
