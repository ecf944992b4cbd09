// Gives a campaign a calendar in place of the one it has, if any
MERGE (calendar:Calendar {campaignId: $campaignId})
ON CREATE SET calendar.id = $id, calendar.audience = 'PARTY'
SET calendar.declaration = $declaration, calendar.revision = $revision
