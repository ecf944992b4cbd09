// Sessions that were dated before there were calendars have words for a date.
MATCH (n:Session) WHERE n.inWorldDate IS NOT NULL SET n:Dated, n.inWorldText = n.inWorldDate, n.inWorldPrecision = 'UNKNOWN';
