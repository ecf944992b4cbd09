// At which ends of claims of which types an entity stands
MATCH (entity:Entity {id: $id})<-[about:SUBJECT|OBJECT]-(claim:Claim)
RETURN DISTINCT claim.type AS type, type(about) = 'SUBJECT' AS isSubject, entity.kind AS kind
