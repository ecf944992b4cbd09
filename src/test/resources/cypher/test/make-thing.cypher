// Makes a thing that only tests know.
CREATE (t:TestThing {id: $id, made: $made})
