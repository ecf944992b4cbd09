// What an import wrote for each line of a file, so that the same line again writes nothing.
CREATE CONSTRAINT imported_line IF NOT EXISTS FOR (n:ImportedLine) REQUIRE (n.campaignId, n.key) IS UNIQUE;
