// Gives an entity and its parts that have no date of their own that of the nearest part which the same people see, or none
MATCH (:Entity|MergedEntity {id: $id})<-[:MERGED_INTO*0..]-(entity)
WHERE entity.inWorldDate IS NULL OR entity.inWorldLentBy IS NOT NULL
CALL (entity) {
  OPTIONAL MATCH way = (entity)<-[:MERGED_INTO*1..]-(lender)
  WHERE lender.inWorldDate IS NOT NULL AND lender.inWorldLentBy IS NULL AND all(step IN nodes(way) WHERE step.audience = entity.audience)
  RETURN lender ORDER BY length(way), lender.mergedAt, lender.id LIMIT 1
}
WITH entity, lender
WHERE lender IS NOT NULL OR entity.inWorldLentBy IS NOT NULL
SET entity.inWorldDate = lender.inWorldDate, entity.inWorldText = lender.inWorldText, entity.inWorldPrecision = lender.inWorldPrecision,
  entity.inWorldFirst = lender.inWorldFirst, entity.inWorldLast = lender.inWorldLast, entity.inWorldWeekday = lender.inWorldWeekday,
  entity.inWorldLentBy = lender.id
REMOVE entity:Dated
WITH entity WHERE entity.inWorldDate IS NOT NULL
SET entity:Dated
