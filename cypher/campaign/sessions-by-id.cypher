// Sessions by their ids
MATCH (s:Session)
WHERE s.id IN $ids AND visible(s)
RETURN s {.*} AS session
