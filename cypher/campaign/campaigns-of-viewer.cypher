// A page of the campaigns that the viewer is a member of, by name
MATCH (c:Campaign)
WHERE c.id IN $ids AND visible(c)
  AND ($after IS NULL OR c.name > $after[0] OR (c.name = $after[0] AND c.id > $after[1]))
RETURN c {.*} AS campaign
ORDER BY c.name, c.id
LIMIT $limit
