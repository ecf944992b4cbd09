// How many journals each of these sessions has.
MATCH (session:Session)<-[:IN_SESSION]-(entry:JournalEntry)
WHERE session.id IN $sessionIds AND visible(session) AND visible(entry)
RETURN session.id AS id, count(entry) AS total
