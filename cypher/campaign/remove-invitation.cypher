// Ends an invitation
MATCH (i:Invitation {id: $id})
DELETE i
