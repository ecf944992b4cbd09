// The same version with other words.
CREATE INDEX something_else IF NOT EXISTS FOR (n:SomethingElse) ON (n.id);
