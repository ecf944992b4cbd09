// Sessions that can be changed count their revisions, and imports remember which revision they wrote.
MATCH (n:Session) WHERE n.revision IS NULL SET n.revision = 1;
MATCH (n:ImportedLine) WHERE n.revision IS NULL SET n.revision = 1;
