// The campaign with a slug
MATCH (c:Campaign {slug: $slug})
WHERE visible(c)
RETURN c {.*} AS campaign
