// A relationship type that a campaign has added.
MATCH (type:RelationshipType {id: $id}) WHERE visible(type)
RETURN type
