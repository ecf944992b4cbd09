// Dated sessions, events and claims of each of several timelines, in the order of the world's days; one about an entity is about whomever the viewer knows it to be.
UNWIND $scopes AS scope
CALL (scope) {
  CALL (scope) {
    UNWIND scope.ids AS id
    MATCH (asked:Entity {id: id}) USING INDEX SEEK asked:Entity(id) WHERE visible(asked)
    WITH id, [self IN identities(asked) | self.id] AS person ORDER BY id <> scope.ids[0]
    RETURN collect(person) AS persons
  }
  CALL (persons) {
    UNWIND range(0, size(persons) - 1) AS which
    UNWIND persons[which] AS id
    MATCH (about:Entity {id: id}) USING INDEX SEEK about:Entity(id) WHERE visible(about)
    MATCH way = (about)<-[:MERGED_INTO*0..]-(part)
    WHERE visible(part) AND all(step IN nodes(way) WHERE visible(step))
    WITH persons, which, about, part
    MATCH (part)<-[:REFERS_TO|MAY_REFER_TO]-(mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)<-[:CURRENT]-(entry:JournalEntry)
    WHERE visible(mention) AND visible(revision) AND visible(entry) AND means(mention, about)
    WITH persons, entry.sessionNumber AS number, count(DISTINCT which) AS named
    WHERE named = size(persons)
    RETURN collect(number) AS naming
  }
  CALL (persons) {
    UNWIND range(0, size(persons) - 1) AS which
    UNWIND persons[which] AS id
    MATCH (about:Entity {id: id}) USING INDEX SEEK about:Entity(id) WHERE visible(about)
    CALL (about) {
      MATCH (about)-[edge:$any($types)]-(event:Entity)
      WHERE event.kind = 'EVENT' AND visible(edge) AND visible(event) AND weightAsOf(edge) > 0
      RETURN event.id AS related
     UNION
      RETURN about.id AS related
    }
    WITH persons, related, count(DISTINCT which) AS concerned
    WHERE concerned = size(persons)
    RETURN collect(related) AS concerning
  }
  MATCH (thing:Dated {campaignId: scope.campaignId})
  USING INDEX thing:Dated(campaignId, inWorldFirst, id)
  WHERE thing.inWorldFirst >= $from AND thing.inWorldFirst <= $to AND thing.id > '' AND visible(thing)
  WITH scope, persons, naming, concerning, thing,
       CASE WHEN thing:Session THEN 'SESSION' WHEN thing:Claim THEN 'CLAIM' WHEN thing:Entity THEN 'EVENT' ELSE '' END AS kind,
       CASE WHEN thing:Session THEN 0 WHEN thing:Claim THEN 2 ELSE 1 END AS rank
  WHERE kind IN $kinds
    AND CASE kind
      WHEN 'SESSION' THEN thing.number <= $session AND (scope.ids = [] OR thing.number IN naming) AND ($recordedAt IS NULL OR thing.createdAt.epochSeconds * 1000000 + thing.createdAt.microsecond <= $recordedAt)
      WHEN 'CLAIM' THEN thing.fromSession <= $session AND countsAsOf(thing) AND thing.polarity = 'AFFIRMS'
        AND all(person IN persons WHERE thing.subjectId IN person OR thing.objectId IN person)
        AND NOT (thing.type <> 'SAME_AS' AND any(person IN persons WHERE thing.subjectId IN person AND thing.objectId IN person))
      ELSE (scope.ids = [] OR thing.id IN concerning) AND ($recordedAt IS NULL OR thing.createdAt.epochSeconds * 1000000 + thing.createdAt.microsecond <= $recordedAt)
    END
  CALL (thing, kind) {
    WITH * WHERE kind <> 'EVENT' OR $anySession
    RETURN true AS told
   UNION
    WITH * WHERE kind = 'EVENT' AND NOT $anySession
    MATCH way = (thing)<-[:MERGED_INTO*0..]-(part)
    WHERE visible(thing) AND visible(part) AND all(step IN nodes(way) WHERE visible(step))
    MATCH (part)<-[:REFERS_TO|MAY_REFER_TO]-(mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)<-[:CURRENT]-(entry:JournalEntry)
    WHERE visible(mention) AND visible(revision) AND visible(entry) AND entry.sessionNumber <= $session AND means(mention, thing)
    RETURN true AS told
   UNION
    WITH * WHERE kind = 'EVENT' AND NOT $anySession
    MATCH (thing)-[edge:$any($types)]-(other:Entity)
    WHERE visible(edge) AND visible(other) AND weightAsOf(edge) > 0
    RETURN true AS told
  }
  WITH thing, kind, [thing.inWorldFirst, rank, thing.id] AS key
  WHERE $after IS NULL OR key > $after
  RETURN thing, kind, key ORDER BY key LIMIT $limit
}
RETURN scope.key AS scope, kind, key, thing
ORDER BY scope, key
