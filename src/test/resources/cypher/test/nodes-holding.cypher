// How many nodes hold a text in any of their properties.
MATCH (n)
WHERE any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS $text)
RETURN count(n) AS count
