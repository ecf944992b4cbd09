// Relationships tell whether they have a direction, and whether what they tell of are occasions.
MATCH (:Entity)-[r]->(:Entity) WHERE r.claimIds IS NOT NULL AND type(r) IN ['MET', 'FOUGHT', 'ALLIED_WITH', 'ENEMY_OF', 'SIBLING_OF', 'SPOUSE_OF']
SET r.symmetric = true;
MATCH (:Entity)-[r]->(:Entity) WHERE r.claimIds IS NOT NULL AND type(r) IN ['MET', 'KNOWS_OF', 'HELPED', 'SAVED', 'FOUGHT', 'KILLED',
  'THREATENED', 'DECEIVED', 'BETRAYED', 'IMPRISONED', 'HIRED', 'GAVE', 'RECEIVED', 'TOOK', 'BOUGHT', 'SOLD', 'USED', 'CREATED', 'DESTROYED',
  'TRAVELLED_TO', 'PARTICIPATED_IN']
SET r.accumulates = true;
