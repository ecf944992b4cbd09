// Changes a campaign's relationship type, and whether it is in use.
MATCH (type:RelationshipType {id: $id})
SET type += $changes, type.revision = type.revision + 1,
    type.retiredAt = CASE WHEN $retired THEN coalesce(type.retiredAt, $at) END
RETURN type
