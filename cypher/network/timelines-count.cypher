// How many sessions, events and claims there are of each of several timelines.
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
  CALL (scope, persons, naming, concerning) {
    WITH * WHERE 'SESSION' IN $kinds
    MATCH (session:Session {campaignId: scope.campaignId})
    WHERE visible(session) AND session.number >= $from AND session.number <= $to
      AND (scope.ids = [] OR session.number IN naming) AND ($recordedAt IS NULL OR session.createdAt.epochSeconds * 1000000 + session.createdAt.microsecond <= $recordedAt)
    RETURN session AS thing
   UNION ALL
    WITH * WHERE 'EVENT' IN $kinds
    MATCH (event:Entity {campaignId: scope.campaignId, kind: 'EVENT'})
    WHERE event.folded >= '' AND visible(event) AND (scope.ids = [] OR event.id IN concerning) AND ($recordedAt IS NULL OR event.createdAt.epochSeconds * 1000000 + event.createdAt.microsecond <= $recordedAt)
    WITH event
    CALL (event) {
      MATCH way = (event)<-[:MERGED_INTO*0..]-(part)
      WHERE visible(event) AND visible(part) AND all(step IN nodes(way) WHERE visible(step))
      WITH event, part
      MATCH (part)<-[:REFERS_TO|MAY_REFER_TO]-(mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)<-[:CURRENT]-(entry:JournalEntry)
      WHERE visible(mention) AND visible(revision) AND visible(entry) AND means(mention, event)
      RETURN min(entry.sessionNumber) AS told
     UNION ALL
      MATCH (claim:Claim {subjectId: event.id})
      WHERE claim.type > '' AND claim.objectId > '' AND visible(claim) AND countsAsOf(claim) AND claim.polarity = 'AFFIRMS'
      RETURN min(claim.fromSession) AS told
     UNION ALL
      MATCH (claim:Claim {objectId: event.id})
      WHERE claim.type > '' AND visible(claim) AND countsAsOf(claim) AND claim.polarity = 'AFFIRMS'
      RETURN min(claim.fromSession) AS told
    }
    WITH event, min(told) AS number
    WHERE number >= $from AND number <= $to
    RETURN event AS thing
   UNION ALL
    WITH * WHERE 'CLAIM' IN $kinds AND scope.ids = []
    MATCH (claim:Claim {campaignId: scope.campaignId})
    USING INDEX claim:Claim(campaignId, fromSession, position, id)
    WHERE claim.position >= 0 AND claim.id > '' AND visible(claim) AND countsAsOf(claim) AND claim.polarity = 'AFFIRMS' AND claim.fromSession >= $from AND claim.fromSession <= $to
    RETURN claim AS thing
   UNION ALL
    WITH * WHERE 'CLAIM' IN $kinds AND scope.ids <> []
    CALL (persons) {
      UNWIND persons[0] AS id
      MATCH (claim:Claim {subjectId: id}) WHERE claim.type > '' AND claim.objectId > '' AND visible(claim) RETURN claim
     UNION
      UNWIND persons[0] AS id
      MATCH (claim:Claim {objectId: id}) WHERE claim.type > '' AND visible(claim) RETURN claim
    }
    WITH * WHERE visible(claim) AND countsAsOf(claim) AND claim.polarity = 'AFFIRMS' AND claim.fromSession >= $from AND claim.fromSession <= $to
      AND (size(persons) = 1 OR claim.subjectId IN persons[1] OR claim.objectId IN persons[1])
      AND NOT (claim.type <> 'SAME_AS' AND claim.subjectId IN persons[0] AND claim.objectId IN persons[0])
    RETURN claim AS thing
  }
  RETURN count(thing) AS total
}
RETURN scope.key AS scope, total
