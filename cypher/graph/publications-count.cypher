// How many publications are in a state.
MATCH (p:EventPublication {status: $status})
RETURN count(p) AS count
