// How many things a test has made.
MATCH (t:TestThing {made: $made}) RETURN count(t) AS n
