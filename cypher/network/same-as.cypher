// Whom the viewer knows each entity to be as well at a moment, by name.
UNWIND $ids AS id
MATCH (asked:Entity {id: id}) WHERE visible(asked)
UNWIND identities(asked) AS entity
WITH id, asked, entity WHERE entity <> asked
RETURN id, entity {.*} AS entity
ORDER BY id, entity.folded, entity.id
