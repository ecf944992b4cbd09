// Ends a ticket.
MATCH (t:Ticket {hash: $hash})
DELETE t
