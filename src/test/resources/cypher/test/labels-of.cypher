// The labels of an entity's node.
MATCH (e:Entity {id: $id}) RETURN labels(e) AS labels
