// Forgets publications by id.
MATCH (p:EventPublication)
WHERE p.id IN $ids
DELETE p
