// How many sessions, events and claims there are of each of several timelines.
UNWIND $scopes AS scope
CALL (scope) {
  CALL (scope) {
    UNWIND scope.ids AS id
    MATCH way = (about:Entity {id: id})<-[:MERGED_INTO*0..]-(part)
    WHERE visible(about) AND visible(part) AND all(step IN nodes(way) WHERE visible(step))
    WITH scope, id, about, part
    MATCH (part)<-[:REFERS_TO|MAY_REFER_TO]-(mention:Mention)-[:IN_REVISION]->(revision:JournalRevision)<-[:CURRENT]-(entry:JournalEntry)
    WHERE visible(mention) AND visible(revision) AND visible(entry) AND means(mention, about)
    WITH scope, entry.sessionNumber AS number, count(DISTINCT id) AS named
    WHERE named = size(scope.ids)
    RETURN collect(number) AS naming
  }
  CALL (scope) {
    UNWIND scope.ids AS id
    MATCH (about:Entity {id: id}) WHERE visible(about)
    CALL (about) {
      MATCH (about)-[edge:$any($types)]-(event:Entity)
      WHERE event.kind = 'EVENT' AND visible(edge) AND visible(event) AND weightAsOf(edge) > 0
      RETURN event.id AS related
     UNION
      RETURN about.id AS related
    }
    WITH scope, related, count(DISTINCT id) AS concerned
    WHERE concerned = size(scope.ids)
    RETURN collect(related) AS concerning
  }
  CALL (scope, naming, concerning) {
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
    CALL (scope) {
      MATCH (claim:Claim {subjectId: scope.ids[0]}) WHERE claim.type > '' AND claim.objectId > '' AND visible(claim) RETURN claim
     UNION
      MATCH (claim:Claim {objectId: scope.ids[0]}) WHERE claim.type > '' AND visible(claim) RETURN claim
    }
    WITH * WHERE visible(claim) AND countsAsOf(claim) AND claim.polarity = 'AFFIRMS' AND claim.fromSession >= $from AND claim.fromSession <= $to
      AND (size(scope.ids) = 1 OR scope.ids[1] IN [claim.subjectId, claim.objectId])
    RETURN claim AS thing
  }
  RETURN count(thing) AS total
}
RETURN scope.key AS scope, total
