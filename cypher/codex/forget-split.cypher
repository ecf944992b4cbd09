// Forgets that an entity was split from another, gives that one its names back, and tells whether anything is still said of the entity
MATCH (new:Entity {id: $id})-[split:SPLIT_FROM]->(old)
SET old.aliases = [text IN split.aliases WHERE text IN old.aliases OR text IN split.goneTexts]
  + [text IN old.aliases WHERE NOT text IN split.aliases]
WITH new, split, old
CALL (split, old) {
  UNWIND range(0, size(split.goneIds) - 1) AS i
  MERGE (old)-[:NAMED]->(a:Alias {text: split.goneTexts[i]})
  ON CREATE SET a.id = split.goneIds[i], a.campaignId = old.campaignId, a.folded = split.goneFolded[i], a.audience = old.audience
  WITH old, a
  MATCH (old)-[:MERGED_INTO*1..]->(above)
  MERGE (above)-[:ALSO_NAMED]->(a)
}
DELETE split
RETURN EXISTS { (new)<-[:REFERS_TO|MAY_REFER_TO|SUBJECT|OBJECT|PLAYS|MERGED_INTO|SPLIT_FROM]-() }
  OR EXISTS { MATCH (line:ImportedLine {campaignId: new.campaignId, targetId: new.id}) WHERE line.key >= '' } AS isSpokenOf
