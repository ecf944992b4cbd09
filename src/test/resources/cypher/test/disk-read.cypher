// What there is, with how many halves.
MATCH (h:DiskHalf)
RETURN h.name AS name, count(h) AS halves
