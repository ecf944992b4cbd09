// Whether any campaign has this slug.
OPTIONAL MATCH (c:Campaign {slug: $slug})
RETURN c IS NOT NULL AS taken
