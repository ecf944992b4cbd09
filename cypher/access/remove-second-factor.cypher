// Turns a second factor off.
MATCH (:User {id: $userId})-[:HAS_FACTOR]->(f:SecondFactor)
DETACH DELETE f
