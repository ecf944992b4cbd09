// An invitation
MATCH (i:Invitation {id: $id})
WHERE visible(i)
RETURN i {.*} AS invitation
