// Keeps that an entity was split from another, in which journals that one's names mean it, and what that one was also called; the names that are the new one's are no longer the other's
MATCH (new:Entity {id: $newId})
MATCH (old:Entity {id: $oldId})
OPTIONAL MATCH (old)-[:NAMED]->(gone:Alias) WHERE gone.folded IN $names AND gone.folded <> old.folded
WITH new, old, collect(gone) AS gone
CREATE (new)-[:SPLIT_FROM {
  at: $at, by: $by, journalIds: $journalIds, aliases: old.aliases,
  goneIds: [a IN gone | a.id], goneTexts: [a IN gone | a.text], goneFolded: [a IN gone | a.folded]
}]->(old)
SET old.aliases = [text IN old.aliases WHERE NOT text IN [a IN gone | a.text]]
FOREACH (a IN gone | DETACH DELETE a)
