// These journals in their current revision.
MATCH (entry:JournalEntry)-[:CURRENT]->(revision:JournalRevision)
WHERE entry.id IN $ids AND visible(entry) AND visible(revision)
RETURN entry {.*, revisionId: revision.id, body: revision.body} AS journal,
  COLLECT {
    MATCH (mention:Mention)-[:IN_REVISION]->(revision)
    WHERE visible(mention)
    RETURN mention {
      .id, .journalId, .revisionId, .start, .end, .text, .state, .origin,
      entityIds: COLLECT {
        MATCH (mention)-[:REFERS_TO|MAY_REFER_TO]->(part) WHERE visible(part)
        MATCH way = (part)-[:MERGED_INTO*0..]->(entity:Entity)
        WHERE visible(entity) AND all(step IN nodes(way) WHERE visible(step))
        WITH DISTINCT entity ORDER BY entity.folded, entity.id
        RETURN entity.id
      }
    } ORDER BY mention.start, mention.id
  } AS mentions
