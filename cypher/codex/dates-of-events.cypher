// When those of the events were that have a date
MATCH (event:Entity)
WHERE event.id IN $ids AND visible(event) AND event.inWorldDate IS NOT NULL
RETURN event {.*} AS event
