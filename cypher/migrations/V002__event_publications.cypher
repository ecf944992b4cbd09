// Events on their way: one node an event and listener, found by id and by state.
CREATE CONSTRAINT event_publication_id IF NOT EXISTS FOR (n:EventPublication) REQUIRE n.id IS UNIQUE;
CREATE INDEX event_publication_status IF NOT EXISTS FOR (n:EventPublication) ON (n.status, n.publishedAt);
